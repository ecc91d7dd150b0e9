import type { FindingFacts, LimitWords, SentenceWords } from "@/lib/contract";
import { plural } from "./plural";

const sentences: SentenceWords = {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: {
    differ: "A zona impressa e a MRZ divergem em: {fields}.",
    mayDiffer: "A zona impressa e a MRZ podem divergir, ou uma foi mal lida: {fields}.",
  },
  BARCODE_NOT_DETECTED: {
    missing: "Este tipo de documento traz um código de barras em um lado que foi enviado, mas nenhum pôde ser lido.",
  },
  BARCODE_VALIDATION_FAILED: { differ: "O código de barras diverge do documento em: {fields}." },
  DOCUMENT_SIDES_MISMATCH: { differ: "A frente e o verso divergem em: {fields}." },
  MINIMUM_AGE_NOT_MET: { younger: "A pessoa tem {age} anos; a idade mínima é {minimum}." },
  EXPIRATION_DATE_NOT_DETECTED: { missing: "Nenhuma data de validade pôde ser lida nos lados que foram enviados." },
  DOCUMENT_EXPIRED: { expired: "O documento venceu em {expiry}; a verificação foi feita em {today}." },
  NAME_NOT_DETECTED: { missing: "Nenhum nome pôde ser lido." },
  DATE_OF_BIRTH_NOT_DETECTED: {
    missing: "Nenhuma data de nascimento pôde ser lida.",
    noDate: "A data de nascimento foi lida como “{read}”, que não é uma data.",
  },
  INVALID_DATE: {
    bornLater: "A data de nascimento {birth} está no futuro.",
    expiresFirst: "Emitido em {issue}, depois de vencer em {expiry}.",
  },
  DOCUMENT_NUMBER_NOT_DETECTED: { missing: "Nenhum número de documento pôde ser lido." },
  PORTRAIT_IMAGE_NOT_DETECTED: {
    missing: "Este tipo de documento traz a foto do titular, mas nenhuma foi encontrada.",
  },
  COULD_NOT_DETECT_DOCUMENT_TYPE: { unclear: "O documento foi lido, mas não de que tipo ele é." },
  COULD_NOT_RECOGNIZE_DOCUMENT: { unknown: "Nenhum documento de identidade pôde ser reconhecido nas imagens." },
  MRZ_NOT_DETECTED: {
    missing:
      "Este tipo de documento traz uma zona de leitura mecânica em um lado que foi enviado, mas nenhuma pôde ser lida.",
  },
  MRZ_VALIDATION_FAILED: { wrong: "Dígitos de controle que não conferem: {checks}." },
  SCREEN_CAPTURE_DETECTED: { screen: "A imagem mostra vestígios de uma tela ({side}, pontuação {score})." },
  PRINTED_COPY_DETECTED: {
    print: "A imagem mostra vestígios de uma impressão ({side}, pontuação {score}).",
    grey: "O documento é cinza onde o original tem cor ({side}, pontuação {score}).",
  },
  PORTRAIT_MANIPULATION_DETECTED: {
    surface: "A superfície da foto do titular difere do documento ao redor ({side}, pontuação {score}).",
  },
  DOCUMENT_LIVENESS_NOT_COMPUTED: {
    because: "A autenticidade do documento foi pedida, mas não pôde ser calculada: {reasons}",
    unsaid: "A autenticidade do documento foi pedida, mas não pôde ser calculada.",
  },
  FULL_NAME_MISMATCH_WITH_PROVIDED: { differs: "O nome no documento difere do da entidade." },
  DOB_MISMATCH_WITH_PROVIDED: { differs: "A data de nascimento no documento difere da da entidade." },
  NATIONALITY_MISMATCH_WITH_PROVIDED: { differs: "A nacionalidade no documento difere da da entidade." },
  DUPLICATED_FACE: { approved: "O mesmo rosto foi aprovado para {people}; são tão parecidos {pairs}." },
  POSSIBLE_DUPLICATED_FACE: { approved: "Um rosto parecido foi aprovado para {people}; são tão parecidos {pairs}." },
  POSSIBLE_DUPLICATED_USER: {
    approved: "Um documento com este número, país emissor e tipo foi aprovado para {people}.",
  },
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { differs: "O documento é de outro tipo que o escolhido." },
  DOCUMENT_COUNTRY_MISMATCH: { differs: "O documento foi emitido por outro país que o escolhido." },
  LIVENESS_FACE_ATTACK: {
    face: "O rosto parece uma impressão ou uma tela, não um rosto vivo.",
    selfie: "A selfie parece uma impressão ou uma tela, não um rosto vivo.",
    framesFlat: "Os quadros do giro de cabeça parecem uma impressão ou uma tela.",
    framesOfAnother: "Os quadros do giro de cabeça não mostram a pessoa da selfie.",
  },
  LOW_LIVENESS_SCORE: {
    picture: "Não é certo que a imagem mostre um rosto vivo.",
    selfie: "Não é certo que a selfie mostre um rosto vivo.",
    noTurns: "Os giros de cabeça pedidos não foram vistos.",
  },
  MULTIPLE_FACES_DETECTED: { several: "Há {faces} rostos {picture}; foi usado o maior." },
  LOW_FACE_QUALITY: {
    hardToSee: "O rosto {picture} aparece {flaws}.",
    notJudged: "O rosto na selfie é pequeno demais ou está cortado, por isso não se julgou se está vivo.",
  },
  LOW_FACE_LUMINANCE: { dark: "O rosto {picture} está escuro demais." },
  HIGH_FACE_LUMINANCE: { bright: "O rosto {picture} está claro demais." },
  NO_FACE_DETECTED: { none: "Nenhum rosto foi encontrado na imagem." },
  NO_FACE_IN_SELFIE: { none: "Nenhum rosto foi encontrado na selfie." },
  NO_REFERENCE_IMAGE: {
    none: "Nenhum rosto foi encontrado na imagem de referência.",
    noPortrait: "Nenhum rosto foi encontrado no documento para comparar com a selfie.",
  },
  FACE_MATCH_NOT_COMPUTED: {
    otherModel:
      "Os rostos guardados da pessoa foram medidos por um modelo anterior e não podem ser comparados com este.",
    failed: "Os dois rostos não puderam ser comparados.",
  },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions:
      "O rosto obtém {score} de 100 frente às sessões aprovadas da pessoa, abaixo do limite de {threshold}; alcançam essa pontuação {pairs}.",
    different: "Os rostos obtêm {score} de 100, abaixo do limite de {threshold}; alcançam essa pontuação {pairs}.",
    underReview:
      "Os rostos obtêm {score} de 100: coincidem, mas abaixo de {review}, a partir do qual ninguém precisa olhar; alcançam essa pontuação {pairs}.",
    notSimilar: "A selfie e a foto do documento não são parecidas o bastante.",
    unsure: "A selfie e a foto do documento são parecidas, mas não o bastante para ter certeza.",
  },
  RENAPER_UNAVAILABLE: { unreachable: "A consulta ao registro nacional foi pedida, e daqui não é possível acessá-lo." },
  ORGANIZATION_BLOCKLIST: {},
  ID_DOCUMENT_IN_BLOCKLIST: {},
  FACE_IN_BLOCKLIST: {},
  PUBLIC_DOCUMENT_IMAGE_DETECTED: {},
  DATA_INCONSISTENT: {},
  DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS: {},
  ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS: {},
  QR_VALIDATION_FAILED: {},
  QR_NOT_DETECTED: {},
  FACE_MATCH_MAX_ATTEMPTS_EXCEEDED: {},
  RENAPER_DOCUMENT_NOT_FOUND: {},
  RENAPER_NAME_MISMATCH: {},
  RENAPER_DATE_OF_BIRTH_MISMATCH: {},
  RENAPER_GENDER_MISMATCH: {},
  RENAPER_DOCUMENT_NOT_CURRENT: {},
  RENAPER_DECEASED: {},
  SANDBOX_RESULT: {},
  DOCUMENT_NUMBER_FORMAT_MISMATCH: {},
  PERSONAL_NUMBER_FORMAT_MISMATCH: {},
  UNPARSED_ADDRESS: {},
  GENDER_MISMATCH_WITH_PROVIDED: {},
  IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED: {},
  DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION: {},
};

const limits: LimitWords = {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: {
    differ: "ambas as leituras com confiança de {confidence} ou mais",
    mayDiffer: "uma leitura com confiança abaixo de {confidence}, ou só caracteres parecidos",
  },
  DOCUMENT_SIDES_MISMATCH: { differ: "{least} campos que identificam" },
  MINIMUM_AGE_NOT_MET: { younger: "no mínimo {minimum} anos" },
  DOCUMENT_EXPIRED: { expired: "validade em {today} ou depois" },
  MRZ_VALIDATION_FAILED: { wrong: "todos os dígitos de controle corretos (ICAO 9303-3 §4.9)" },
  SCREEN_CAPTURE_DETECTED: { screen: "pontuação abaixo de {threshold}" },
  PRINTED_COPY_DETECTED: { print: "pontuação abaixo de {threshold}", grey: "pontuação abaixo de {threshold}" },
  PORTRAIT_MANIPULATION_DETECTED: { surface: "pontuação abaixo de {threshold}" },
  DUPLICATED_FACE: { approved: "pontuação abaixo de {threshold}" },
  POSSIBLE_DUPLICATED_FACE: { approved: "pontuação abaixo de {threshold}" },
  MULTIPLE_FACES_DETECTED: { several: "1 rosto" },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions: "pontuação a partir de {threshold}",
    different: "pontuação a partir de {threshold}",
    underReview: "pontuação a partir de {review}",
    notSimilar: "coincide a partir de {threshold}, revisão manual a partir de {look}",
    unsure: "coincide a partir de {threshold}, revisão manual a partir de {look}",
  },
};

const numbers = new Intl.NumberFormat("pt");
const pictures: Record<FindingFacts["picture"], string> = {
  selfie: "na selfie",
  reference: "na imagem de referência",
  picture: "na imagem",
};

export const findingSentences = {
  sentences,
  limits,
  parts: {
    pictures: pictures as Record<string, string>,
    sides: { front: "frente", back: "verso" } as Record<string, string>,
    flaws: {
      "too-small": "pequeno demais",
      blurred: "desfocado",
      turned: "virado",
      "eyes-closed": "com os olhos fechados",
      "cut-off": "cortado pela borda",
    } as Record<string, string>,
    /** Why a side could not be judged, by the engine's own sentence. */
    reasons: {
      "The document's outline was not found on the front.": "O contorno do documento não foi encontrado na frente.",
      "The document's outline was not found on the back.": "O contorno do documento não foi encontrado no verso.",
      "The document on the front is too small to judge.": "O documento na frente é pequeno demais para ser julgado.",
      "The document on the back is too small to judge.": "O documento no verso é pequeno demais para ser julgado.",
    } as Record<string, string>,
    people: (count: number) => (count === 1 ? "outra pessoa" : plural(count, "outra pessoa", "outras pessoas")),
    pairs: (count: number) =>
      count < 2
        ? "quase todos os pares de pessoas diferentes"
        : `cerca de 1 em cada ${numbers.format(count)} pares de pessoas diferentes`,
  },
};

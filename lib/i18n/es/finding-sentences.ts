import type { FindingFacts, LimitWords, SentenceWords } from "@/lib/contract";
import { plural } from "./plural";

const sentences: SentenceWords = {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: {
    differ: "La zona impresa y la MRZ difieren en: {fields}.",
    mayDiffer: "La zona impresa y la MRZ pueden diferir, o una se leyó mal: {fields}.",
  },
  BARCODE_NOT_DETECTED: {
    missing: "Este tipo de documento lleva un código de barras en un lado que se envió, pero no se pudo leer ninguno.",
  },
  BARCODE_VALIDATION_FAILED: { differ: "El código de barras difiere del documento en: {fields}." },
  DOCUMENT_SIDES_MISMATCH: { differ: "El frente y el dorso difieren en: {fields}." },
  MINIMUM_AGE_NOT_MET: { younger: "La persona tiene {age} años; la edad mínima es {minimum}." },
  EXPIRATION_DATE_NOT_DETECTED: {
    missing: "No se pudo leer ninguna fecha de vencimiento en los lados que se enviaron.",
  },
  DOCUMENT_EXPIRED: { expired: "El documento venció el {expiry}; la verificación se hizo el {today}." },
  NAME_NOT_DETECTED: { missing: "No se pudo leer ningún nombre." },
  DATE_OF_BIRTH_NOT_DETECTED: {
    missing: "No se pudo leer ninguna fecha de nacimiento.",
    noDate: "La fecha de nacimiento se leyó como «{read}», que no es una fecha.",
  },
  INVALID_DATE: {
    bornLater: "La fecha de nacimiento {birth} está en el futuro.",
    expiresFirst: "Emitido el {issue}, después de su vencimiento el {expiry}.",
  },
  DOCUMENT_NUMBER_NOT_DETECTED: { missing: "No se pudo leer ningún número de documento." },
  PORTRAIT_IMAGE_NOT_DETECTED: {
    missing: "Este tipo de documento lleva la foto del titular, pero no se encontró ninguna.",
  },
  COULD_NOT_DETECT_DOCUMENT_TYPE: { unclear: "El documento se leyó, pero no de qué tipo es." },
  COULD_NOT_RECOGNIZE_DOCUMENT: { unknown: "No se pudo reconocer ningún documento de identidad en las imágenes." },
  MRZ_NOT_DETECTED: {
    missing:
      "Este tipo de documento lleva una zona de lectura mecánica en un lado que se envió, pero no se pudo leer ninguna.",
  },
  MRZ_VALIDATION_FAILED: { wrong: "Dígitos de control que no cuadran: {checks}." },
  SCREEN_CAPTURE_DETECTED: { screen: "La imagen muestra rastros de una pantalla ({side}, puntaje {score})." },
  PRINTED_COPY_DETECTED: {
    print: "La imagen muestra rastros de una impresión ({side}, puntaje {score}).",
    grey: "El documento es gris donde el original tiene color ({side}, puntaje {score}).",
  },
  PORTRAIT_MANIPULATION_DETECTED: {
    surface: "La superficie de la foto del titular difiere del documento que la rodea ({side}, puntaje {score}).",
  },
  DOCUMENT_LIVENESS_NOT_COMPUTED: {
    because: "Se pidió la autenticidad del documento, pero no se pudo calcular: {reasons}",
    unsaid: "Se pidió la autenticidad del documento, pero no se pudo calcular.",
  },
  FULL_NAME_MISMATCH_WITH_PROVIDED: { differs: "El nombre del documento difiere del de la entidad." },
  DOB_MISMATCH_WITH_PROVIDED: { differs: "La fecha de nacimiento del documento difiere de la de la entidad." },
  NATIONALITY_MISMATCH_WITH_PROVIDED: { differs: "La nacionalidad del documento difiere de la de la entidad." },
  DUPLICATED_FACE: { approved: "El mismo rostro se aprobó para {people}; se parecen tanto {pairs}." },
  POSSIBLE_DUPLICATED_FACE: { approved: "Un rostro parecido se aprobó para {people}; se parecen tanto {pairs}." },
  POSSIBLE_DUPLICATED_USER: { approved: "Un documento con este número, país emisor y tipo se aprobó para {people}." },
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { differs: "El documento es de otro tipo que el elegido." },
  DOCUMENT_COUNTRY_MISMATCH: { differs: "El documento fue emitido por otro país que el elegido." },
  LIVENESS_FACE_ATTACK: {
    face: "El rostro parece una impresión o una pantalla, no un rostro vivo.",
    selfie: "La selfie parece una impresión o una pantalla, no un rostro vivo.",
    framesFlat: "Los fotogramas del giro de cabeza parecen una impresión o una pantalla.",
    framesOfAnother: "Los fotogramas del giro de cabeza no muestran a la persona de la selfie.",
  },
  LOW_LIVENESS_SCORE: {
    picture: "No es seguro que la imagen muestre un rostro vivo.",
    selfie: "No es seguro que la selfie muestre un rostro vivo.",
    noTurns: "No se vieron los giros de cabeza que se pidieron.",
  },
  MULTIPLE_FACES_DETECTED: { several: "Hay {faces} rostros en {picture}; se usó el más grande." },
  LOW_FACE_QUALITY: {
    hardToSee: "El rostro en {picture} se ve {flaws}.",
    notJudged: "El rostro en la selfie es demasiado pequeño o está cortado, así que no se juzgó si está vivo.",
  },
  LOW_FACE_LUMINANCE: { dark: "El rostro en {picture} está demasiado oscuro." },
  HIGH_FACE_LUMINANCE: { bright: "El rostro en {picture} está demasiado iluminado." },
  NO_FACE_DETECTED: { none: "No se encontró ningún rostro en la imagen." },
  NO_FACE_IN_SELFIE: { none: "No se encontró ningún rostro en la selfie." },
  NO_REFERENCE_IMAGE: {
    none: "No se encontró ningún rostro en la imagen de referencia.",
    noPortrait: "No se encontró ningún rostro en el documento con el que comparar la selfie.",
  },
  FACE_MATCH_NOT_COMPUTED: {
    otherModel:
      "Los rostros guardados de la persona se midieron con un modelo anterior y no se pueden comparar con este.",
    failed: "No se pudieron comparar los dos rostros.",
  },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions:
      "El rostro obtiene {score} de 100 frente a las sesiones aprobadas de la persona, por debajo del umbral de {threshold}; alcanzan ese puntaje {pairs}.",
    different:
      "Los rostros obtienen {score} de 100, por debajo del umbral de {threshold}; alcanzan ese puntaje {pairs}.",
    underReview:
      "Los rostros obtienen {score} de 100: coinciden, pero por debajo de {review}, a partir del cual nadie necesita mirar; alcanzan ese puntaje {pairs}.",
    notSimilar: "La selfie y la foto del documento no se parecen lo suficiente.",
    unsure: "La selfie y la foto del documento se parecen, pero no lo suficiente para estar seguros.",
  },
  RENAPER_UNAVAILABLE: {
    unreachable: "Se pidió la consulta al registro nacional, y desde aquí no se puede acceder a él.",
  },
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
    differ: "ambas lecturas con confianza de {confidence} o más",
    mayDiffer: "una lectura con confianza menor que {confidence}, o solo caracteres parecidos",
  },
  DOCUMENT_SIDES_MISMATCH: { differ: "{least} campos que identifican" },
  MINIMUM_AGE_NOT_MET: { younger: "al menos {minimum} años" },
  DOCUMENT_EXPIRED: { expired: "vencimiento el {today} o después" },
  MRZ_VALIDATION_FAILED: { wrong: "todos los dígitos de control correctos (ICAO 9303-3 §4.9)" },
  SCREEN_CAPTURE_DETECTED: { screen: "puntaje menor que {threshold}" },
  PRINTED_COPY_DETECTED: { print: "puntaje menor que {threshold}", grey: "puntaje menor que {threshold}" },
  PORTRAIT_MANIPULATION_DETECTED: { surface: "puntaje menor que {threshold}" },
  DUPLICATED_FACE: { approved: "puntaje menor que {threshold}" },
  POSSIBLE_DUPLICATED_FACE: { approved: "puntaje menor que {threshold}" },
  MULTIPLE_FACES_DETECTED: { several: "1 rostro" },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions: "puntaje desde {threshold}",
    different: "puntaje desde {threshold}",
    underReview: "puntaje desde {review}",
    notSimilar: "coincide desde {threshold}, revisión a mano desde {look}",
    unsure: "coincide desde {threshold}, revisión a mano desde {look}",
  },
};

const numbers = new Intl.NumberFormat("es");
const pictures: Record<FindingFacts["picture"], string> = {
  selfie: "la selfie",
  reference: "la imagen de referencia",
  picture: "la imagen",
};

export const findingSentences = {
  sentences,
  limits,
  parts: {
    pictures: pictures as Record<string, string>,
    sides: { front: "frente", back: "dorso" } as Record<string, string>,
    flaws: {
      "too-small": "demasiado pequeño",
      blurred: "borroso",
      turned: "girado",
      "eyes-closed": "con los ojos cerrados",
      "cut-off": "cortado por el borde",
    } as Record<string, string>,
    /** Why a side could not be judged, by the engine's own sentence. */
    reasons: {
      "The document's outline was not found on the front.": "No se encontró el contorno del documento en el frente.",
      "The document's outline was not found on the back.": "No se encontró el contorno del documento en el dorso.",
      "The document on the front is too small to judge.": "El documento del frente es demasiado pequeño para juzgarlo.",
      "The document on the back is too small to judge.": "El documento del dorso es demasiado pequeño para juzgarlo.",
    } as Record<string, string>,
    people: (count: number) => (count === 1 ? "otra persona" : plural(count, "otra persona", "otras personas")),
    pairs: (count: number) =>
      count < 2
        ? "casi todos los pares de personas distintas"
        : `cerca de 1 de cada ${numbers.format(count)} pares de personas distintas`,
  },
};

import type { BackendFeature } from "@/lib/contract";
import type { backend as english } from "../en/backend";
import { plural } from "./plural";

const features: Record<BackendFeature, string> = {
  filters: "Busca, e filtros por apontamento, documento, país e data",
  recheck: "Repetir uma verificação com outras opções",
  attachEntity: "Vincular depois uma pessoa a uma verificação",
  replayPolicy: "Testar outras opções em verificações anteriores",
  faceMatch: "Comparação facial",
  biometricList: "A lista de verificações biométricas",
  validationList: "A lista de todas as validações",
  validationPictures: "Imagens de uma validação",
  biometricSessions: "Sessões biométricas incorporadas",
  entities: "A lista de pessoas",
  hostedPages: "As páginas que uma pessoa abre por um link",
};

export const backend: typeof english = {
  title: "Motor de verificação",
  intro: "De quem são as verificações mostradas e feitas aqui. O operador define isso ao iniciar o sistema.",
  inForce: "Em vigor",
  builtin: "O motor e o banco de dados próprios",
  remote: "Outro servidor KYC",
  kept: "Revisões, notas, valores corrigidos, casos assumidos e a auditoria ficam guardados aqui nos dois casos.",
  elsewhere:
    "Registros, pessoas, sessões e suas páginas, limites, opções padrão e webhooks são do outro servidor: altere-os lá. Links de uma sessão abrem nesse servidor.",
  server: "O outro servidor",
  noServer: "Não há nenhum. Um operador o indica com KYC_REMOTE_URL e KYC_REMOTE_KEY.",
  host: "Endereço",
  reach: "Responde",
  reached: (ms) => `Sim, em ${ms}`,
  notReached: "Não. Confira KYC_REMOTE_URL e a rede entre os dois.",
  key: "Aceita a chave deste sistema",
  keyYes: "Sim",
  keyNo: "Não. Coloque em KYC_REMOTE_KEY uma chave desse servidor que possa ler e escrever.",
  keyUnknown: "Não se sabe enquanto ele não responde",
  asked: "Consultado",
  offersTitle: "O que oferece",
  offersText: "Consultado a cada cinco minutos. O que falta fica oculto aqui.",
  states: { offered: "Oferece", missing: "Não oferece", unknown: "Não foi possível consultar" },
  features,
  troublesTitle: "Últimos problemas",
  noTroubles: "Nenhum desde que o sistema foi iniciado.",
  troubles: { at: "Quando", call: "Chamada", kind: "O que aconteceu", tries: "Tentativas", took: "Levou" },
  shadowTitle: "Modo sombra",
  shadowOff:
    "Desativado. Com KYC_SHADOW=1 cada verificação de documento roda também no outro motor, e os dois são comparados.",
  shadowOn: {
    builtin: "Ativado: o motor próprio lê as mesmas imagens. Não guarda nada delas.",
    remote: "Ativado: o outro servidor verifica as mesmas imagens. Lá cada uma é uma verificação e pode ser cobrada.",
  },
  shadowNever: "As respostas são só do motor principal; uma sombra que falha não muda nada.",
  counts: { runs: "Comparadas", agrees: "Concordam", differs: "Diferem", failed: "Sem resultado" },
  since: "Desde",
  fieldsTitle: "Quais campos diferem",
  fields: { field: "Campo", compared: "Comparados", differs: "Diferem" },
  noFields: "Ainda não há nada para comparar.",
  missingTitle: "O servidor KYC por trás deste sistema não oferece isso",
  missingText: (what) => `${what}: este servidor não tem uma chamada para isso.`,
  missingNext: {
    validationList: "As validações de uma pessoa estão na página da pessoa.",
    other: "Pergunte a quem o opera.",
  },
  away: {
    title: "O servidor que guarda este registro não deu uma resposta que se possa mostrar",
    why: {
      SERVICE_UNAVAILABLE:
        "Está fora do ar, ocupado ou respondeu de uma forma que este sistema não entende. Nada foi alterado. Tente de novo em instantes; o que houve está nas configurações.",
      RATE_LIMITED: "Pede para esperar: foram feitas solicitações demais. Tente de novo em um minuto.",
      NOT_CONFIGURED: "Recusa a chave deste sistema. Peça a um administrador que configure outra.",
    },
  },
  toState: "Ver o que oferece",
  limited: "O servidor KYC por trás deste sistema não tem busca e só filtra por pessoa e situação.",
  policyElsewhere:
    "As verificações são decididas pelo servidor KYC por trás deste sistema, com as opções dele, e as leituras ficam lá: aqui não se podem testar verificações passadas com outras opções. As opções, os limiares e os interruptores daqui só contam quando o motor próprio roda como sombra; as regras de revisão valem, porque as revisões ficam guardadas aqui.",
  webhooksElsewhere:
    "Os eventos de verificações e sessões são enviados pelo servidor KYC por trás deste sistema: configure os webhooks lá. Nada do que acontece lá é avisado daqui; um receptor configurado aqui recebe os próprios testes e o que estava pendente.",
  retentionElsewhere:
    "Os registros e as imagens ficam no servidor KYC por trás deste sistema e são apagados pelas regras dele. Estes dias valem para o que fica guardado aqui: as comparações da sombra e os valores corrigidos.",
  run: {
    title: "As mesmas imagens, o outro motor",
    ranBy: { builtin: "O motor próprio", remote: "O outro servidor" },
    main: "Em vigor",
    shadow: "Sombra",
    outcome: "Resultado",
    agrees: "Nada difere",
    differs: (count) => plural(count, "diferença", "diferenças"),
    failed: (code) => `Sem resultado: ${code}`,
    mainOnly: "Apontamentos só do motor em vigor",
    shadowOnly: "Apontamentos só da sombra",
    verdicts: { same: "Igual", differs: "Difere", "one-sided": "Só um encontrou" },
    field: "Campo",
    nothing: "Não encontrado",
    all: "Todos os campos",
  },
};

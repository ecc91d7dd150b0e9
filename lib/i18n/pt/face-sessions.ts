import type { BiometricSessionStatus } from "@/lib/contract";
import type { faceSessions as english } from "../en/face-sessions";

const statusHelp: Record<BiometricSessionStatus, string> = {
  pending: "O link foi criado; ninguém o abriu ainda",
  in_progress: "A pessoa abriu o link e está no meio do caminho",
  approved: "A pessoa estava presente e o rosto é o guardado com a validação aprovada",
  rejected: "O rosto é outro, ou a captura não foi aceita",
  expired: "Ninguém abriu o link a tempo",
  abandoned: "A pessoa saiu antes do fim",
  cancelled: "Alguém da organização cancelou; o link não funciona mais",
};

export const faceSessions: typeof english = {
  statusHelp,
  tabs: { label: "Tipos de verificação biométrica", checks: "Por imagem", sessions: "Sessões faciais" },
  list: {
    title: "Sessões faciais",
    caption: "Sessões faciais, as mais recentes primeiro",
    emptyTitle: "Ainda não há sessões faciais",
    emptyText:
      "Uma pessoa com uma validação aprovada mostra o rosto mais uma vez, ao vivo. Inicie uma na página da pessoa, ou pela API para uma página própria.",
    toPeople: "Para as entidades",
    ended: "Fim",
  },
  rejections: {
    FACE_MATCH_SCORE_LOW: {
      title: "Os rostos não coincidem",
      text: "O rosto ao vivo fica abaixo da marca de coincidência com os rostos guardados da validação aprovada. Pode ser outra pessoa, ou as imagens podem ser ruins: compare as duas, veja a qualidade da selfie e inicie outra sessão em caso de dúvida.",
    },
    CROSS_ENTITY: {
      title: "O rosto de outra pessoa",
      text: "O rosto ao vivo não é o desta pessoa, mas coincide com o rosto guardado de outra entidade. Abra as duas e compare antes de fazer qualquer outra coisa por uma delas.",
    },
    CAPTURE_DECLINED: {
      title: "A captura não foi aceita",
      text: "A selfie ou os giros da cabeça não mostram que havia uma pessoa presente. Nada se diz de quem é o rosto. Inicie outra sessão, ou verifique a pessoa de outro modo.",
    },
  },
  detail: {
    record: (id) => `Sessão facial ${id}`,
    stored: "Guardado com a validação",
    live: "Selfie ao vivo",
    comparedWith: "Comparada com",
    openValidation: "Abrir a validação",
    ended: "Fim",
    outcome: "Por quê",
    approved: "A pessoa estava presente e o rosto ao vivo coincide com o guardado.",
    notFinished: "O que foi encontrado aparece quando a sessão termina.",
    neverFinished: "A sessão terminou antes de qualquer decisão.",
    openOther: "Abrir essa pessoa",
    otherScore: "Semelhança com essa pessoa",
  },
  start: {
    action: "Iniciar uma sessão facial",
    text: "A pessoa recebe um link para mostrar o rosto mais uma vez, ao vivo. Ele é comparado com o rosto da validação aprovada. Só pode haver um desses links aberto por vez.",
    refusals: {
      ACTIVE_SESSION_EXISTS: "Esta pessoa já tem uma sessão facial aberta. Use o link dela, ou cancele-a primeiro.",
      NO_PORTRAIT:
        "Esta pessoa não tem uma validação aprovada com um rosto guardado. Inicie primeiro uma sessão completa.",
    },
    openActive: "Abrir a sessão que está aberta",
  },
};

import type { policy as english } from "../en/policy";
import { plural } from "./plural";

export const policy: typeof english = {
  title: "Política",
  intro:
    "O que vale quando uma solicitação não indica nada. Uma mudança vale para as verificações a partir daí; os registros guardam o que vigorava quando foram feitos.",
  capabilities: {
    title: "Capacidades",
    text: "Desativada, uma verificação responde NOT_ENABLED; sem credenciais, NOT_CONFIGURED. O motor próprio não precisa de credenciais: retire-as para ver o que quem chama receberia.",
    names: {
      idVerification: "Verificação de documentos",
      faceMatch: "Comparação facial",
      sessionValidation: "Sessões hospedadas e verificação biométrica",
      biometricSession: "Sessões biométricas incorporadas",
    },
    enabled: "Ativada",
    configured: "Com credenciais",
  },
  options: { title: "Verificação de documentos", productDefault: "Como vem no produto" },
  faces: {
    title: "Rostos",
    threshold: "Os rostos coincidem a partir de",
    thresholdHint:
      "Pontuação de 0 a 100 a partir da qual duas imagens coincidem. Vazio: 30, como na API; o próprio motor chama 80 de coincidência.",
    review: "Conferir à mão abaixo de",
    reviewHint: "Pontuações que coincidem mas ficam abaixo desta aguardam uma pessoa. Vazio: nenhuma aguarda.",
    biometric: "Verificação biométrica a partir de",
    biometricHint:
      "Pontuação a partir da qual um rosto coincide com um guardado. Vazio: 80, cerca de uma falsa coincidência em 10.000 pares.",
  },
  review: {
    title: "Revisão",
    fourEyes: "Decisões contrárias ao motor precisam de uma segunda pessoa",
    fourEyesHint: "Quem contraria o motor aguarda um responsável; ninguém pode ser as duas pessoas.",
    dueHours: "Horas até um caso em espera ficar atrasado",
  },
  sandbox: {
    title: "Modo de teste",
    label: "Números de teste decidem validações",
    hint: "Números de teste como 99990001 encerram uma validação por si sós. Nada é verificado então, e o registro diz isso.",
  },
  replay: {
    title: "O que mudaria",
    text: "Decide de novo as verificações mais recentes com as opções acima, sem guardar nada.",
    run: "Testar com as 100 mais recentes",
    running: "Decidindo de novo…",
    none: (replayed) =>
      `${plural(replayed, "verificação decidida", "verificações decididas")} de novo: nenhuma terminaria diferente.`,
    some: (flips, replayed) => `${flips} de ${plural(replayed, "verificação", "verificações")} terminariam diferente:`,
    skipped: (count) =>
      `${plural(count, "registro deixado", "registros deixados")} de fora por não ter leitura utilizável.`,
    caption: "Verificações que terminariam diferente",
    columns: { check: "Verificação", at: "Quando", change: "Resultado", because: "Porque" },
    change: { approved: "Recusada → Aprovada", declined: "Aprovada → Recusada" },
  },
  save: "Salvar",
  saving: "Salvando…",
  saved: "Salvo. Vale para as verificações a partir de agora.",
  readOnly: "Só administradores podem alterar isto.",
  failed: "Não foi salvo.",
};

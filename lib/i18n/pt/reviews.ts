import type { Attention, ReviewKind, ReviewState } from "@/lib/contract";
import type { reviews as english } from "../en/reviews";
import { plural } from "./plural";

const kinds: Record<ReviewKind, string> = {
  confirm: "Resultado confirmado",
  "override-approve": "Aprovada à mão",
  "override-decline": "Recusada à mão",
  "ask-image": "Outra imagem pedida",
};
const states: Record<ReviewState, string> = {
  final: "em vigor",
  "awaiting-second": "aguarda uma segunda pessoa",
  refused: "negada por uma segunda pessoa",
  superseded: "superada antes de ser confirmada",
};
const attention: Record<Attention, string> = { declined: "Recusadas", look: "A conferir", note: "Só notas" };

export const reviews: typeof english = {
  kinds,
  states,
  attention,
  corrected: "corrigido",
  badge: {
    confirmed: "Confirmada",
    approved: "Aprovada à mão",
    declined: "Recusada à mão",
    asked: "Imagem pedida",
    waiting: "Falta segunda pessoa",
    refused: "Decisão negada",
    help: (what, who) => `Revisão humana: ${what}, por ${who}`,
  },
  pending: {
    sent: (what) => `Salvo: ${what.toLowerCase()}.`,
    undone: "Desfeito. Nada foi enviado.",
  },
  queue: {
    take: "Pegar o próximo caso",
    taking: "Procurando…",
    none: "Nada aguarda revisão.",
    failed: "Não foi possível pegar o próximo caso.",
    lane: "Qual parte da fila",
    lanes: { "needs-review": "Abertos", "awaiting-second": "Segunda pessoa", mine: "Meus" },
    emptyTitle: "Nada aguarda revisão",
    emptyText: "Verificações recusadas e com apontamentos aparecem aqui sozinhas.",
    late: "Atrasado",
    lateSince: (span) => `atrasado há ${span}`,
    dueIn: (span) => `prazo em ${span}`,
    waits: (span) => `aguarda há ${span}`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => plural(count, "dia", "dias"),
    claimedByYou: "Com você",
    claimedBy: (who) => `Com ${who}`,
    claimLost: (who) => `${who} está com este caso.`,
    assignee: "Atribuído a",
    nobody: "Ninguém",
    assignedTo: (who) => `Atribuído a ${who}`,
    columns: { waits: "Espera", who: "Quem" },
    caption: "Casos que aguardam revisão, os mais urgentes primeiro",
  },
};

import type { Attention, ReviewKind, ReviewState } from "@/lib/contract";
import type { reviews as english } from "../en/reviews";
import { plural } from "./plural";

const kinds: Record<ReviewKind, string> = {
  confirm: "Resultado confirmado",
  "override-approve": "Aprobada a mano",
  "override-decline": "Rechazada a mano",
  "ask-image": "Se pidió otra imagen",
};
const states: Record<ReviewState, string> = {
  final: "vigente",
  "awaiting-second": "espera a una segunda persona",
  refused: "negada por una segunda persona",
  superseded: "superada antes de confirmarse",
};
const attention: Record<Attention, string> = { declined: "Rechazadas", look: "Por mirar", note: "Solo notas" };

export const reviews: typeof english = {
  kinds,
  states,
  attention,
  corrected: "corregido",
  badge: {
    confirmed: "Confirmada",
    approved: "Aprobada a mano",
    declined: "Rechazada a mano",
    asked: "Imagen pedida",
    waiting: "Falta segunda persona",
    refused: "Decisión negada",
    help: (what, who) => `Revisión humana: ${what}, por ${who}`,
  },
  pending: {
    sent: (what) => `Guardado: ${what.toLowerCase()}.`,
    undone: "Deshecho. No se envió nada.",
  },
  queue: {
    take: "Tomar el siguiente caso",
    taking: "Buscando…",
    none: "Nada espera una revisión.",
    failed: "No se pudo tomar el siguiente caso.",
    lane: "Qué parte de la cola",
    lanes: { "needs-review": "Abiertos", "awaiting-second": "Segunda persona", mine: "Míos" },
    emptyTitle: "Nada espera una revisión",
    emptyText: "Las verificaciones rechazadas y las que tienen hallazgos aparecen aquí solas.",
    late: "Atrasado",
    lateSince: (span) => `atrasado ${span}`,
    dueIn: (span) => `vence en ${span}`,
    waits: (span) => `espera hace ${span}`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => plural(count, "día", "días"),
    claimedByYou: "A su cargo",
    claimedBy: (who) => `Lo tiene ${who}`,
    claimLost: (who) => `${who} tiene este caso a su cargo.`,
    assignee: "Asignado a",
    nobody: "Nadie",
    assignedTo: (who) => `Asignado a ${who}`,
    columns: { waits: "Espera", who: "Quién" },
    caption: "Casos que esperan una revisión, los más urgentes primero",
  },
};

import type { Actor } from "@/lib/auth";
import type { NewAuditEntry, ValidationEvent } from "@/lib/db";
import { auditActor } from "../audit-actor";

/** Who moves a session, as the audit and its own events name them. */
export interface Mover {
  audit: NewAuditEntry["actor"];
  event: ValidationEvent["by"];
}

export const moverOf = (actor: Actor): Mover => {
  const audit = auditActor(actor);
  return { audit, event: { kind: audit.kind, id: audit.id } };
};

/** Nobody: time has passed, or a rule has decided. */
export const THE_CLOCK: Mover = { audit: { kind: "system", id: null }, event: { kind: "system", id: null } };

/** Whoever has the link. Nobody knows more of them than which session it is. */
export const personOf = (sessionId: string): Mover => ({
  audit: { kind: "system", id: sessionId },
  event: { kind: "person", id: sessionId },
});

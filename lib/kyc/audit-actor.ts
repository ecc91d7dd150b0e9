import type { Actor } from "@/lib/auth";
import type { NewAuditEntry } from "@/lib/db";

/** An actor as the audit names it. */
export const auditActor = (actor: Actor): NewAuditEntry["actor"] =>
  actor.kind === "user" ? { kind: "user", id: actor.userId } : { kind: "api-key", id: actor.keyId };

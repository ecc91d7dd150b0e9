import type { Actor } from "@/lib/auth";
import { type AuditAction, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";

interface Named {
  kind: string;
  id: string;
}

/**
 * Do something at the other server and write it down here. No transaction spans two servers, so there are two entries:
 * before, that it was asked for (when that cannot be written, nothing is sent), and after, how it ended.
 */
export async function audited<T>(
  actor: Actor,
  entry: { action: AuditAction; object: Named | null; details?: Record<string, unknown> },
  work: () => Promise<T>,
  /** What came into being, and facts of the outcome: codes and ids alone. */
  outcome: (result: T) => { object?: Named | null; details?: Record<string, unknown> } = () => ({}),
): Promise<T> {
  const { orgId } = actor;
  const by = auditActor(actor);
  const { action, object, details = {} } = entry;
  await db.appendAudit(orgId, {
    actor: by,
    action: "remote.request",
    object,
    outcome: "success",
    details: { of: action, ...details },
  });
  try {
    const result = await work();
    const made = outcome(result);
    await db.appendAudit(orgId, {
      actor: by,
      action,
      object: made.object ?? object,
      outcome: "success",
      details: { remote: true, ...details, ...made.details },
    });
    return result;
  } catch (error) {
    const code = error instanceof KycError ? error.code : "INTERNAL_ERROR";
    await db.appendAudit(orgId, { actor: by, action, object, outcome: "failed", details: { remote: true, code } });
    throw error;
  }
}

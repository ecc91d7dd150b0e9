import type { Actor } from "@/lib/auth";
import { type AuditAction, KycError, type OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import { auditActor } from "../audit-actor";
import { noteTrouble } from "./troubles";

interface Named {
  kind: string;
  id: string;
}

/**
 * Do something at the other server and write it down here. No transaction spans two servers, so there are two entries:
 * before, that it was asked for (when that cannot be written, nothing is sent), and after, how it ended. What happened over
 * there has happened: when only the second entry cannot be written, the caller is told how it ended all the same, since
 * an error would make them do it again. The first entry then stands alone, and the operator finds out why from the log and
 * from the troubles under Settings.
 */
export async function audited<T>(
  actor: Actor,
  entry: { action: AuditAction; object: Named | null; details?: Record<string, unknown> },
  work: () => Promise<T>,
  /** What came into being, and facts of the outcome: codes and ids alone. */
  outcome: (result: T) => { object?: Named | null; details?: Record<string, unknown> } = () => ({}),
): Promise<T> {
  const by = auditActor(actor);
  const { action, object, details = {} } = entry;
  const asked = { of: action, ...details };
  await db.appendAudit(actor.orgId, {
    actor: by,
    action: "remote.request",
    object,
    outcome: "success",
    details: asked,
  });
  const result = await work().catch(async (error: unknown) => {
    const code = error instanceof KycError ? error.code : "INTERNAL_ERROR";
    await conclude(actor.orgId, { actor: by, action, object, outcome: "failed", details: { remote: true, code } });
    throw error;
  });
  const made = outcome(result);
  await conclude(actor.orgId, {
    actor: by,
    action,
    object: made.object ?? object,
    outcome: "success",
    details: { remote: true, ...details, ...made.details },
  });
  return result;
}

async function conclude(org: OrgId, entry: db.NewAuditEntry): Promise<void> {
  try {
    await db.appendAudit(org, entry);
  } catch (error) {
    const { action, outcome, object } = entry;
    const name = error instanceof Error ? error.name : null;
    log.error("outcome at the other server not audited", { action, outcome, object: object?.id, name });
    noteTrouble({ call: action, kind: `${outcome}, not in the audit`, tries: 1, durationMs: 0 });
  }
}

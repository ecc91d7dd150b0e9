import type { Actor } from "@/lib/auth";
import type { AuditAction, ErrorCode } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";

/**
 * A request that this desk refused, or that no answer came for. The records are the other server's, and it keeps what
 * reached it; here the refusal is written down in the audit alone, so there is no record to name.
 */
export async function recordRefusal(
  actor: Actor,
  action: AuditAction,
  failed: { requestId: string; code: ErrorCode },
): Promise<null> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action,
    object: null,
    outcome: "refused",
    details: { requestId: failed.requestId, code: failed.code, remote: true },
  });
  return null;
}

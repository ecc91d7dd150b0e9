import type { AuditAction } from "@/lib/contract";
import { appendAudit } from "@/lib/db";
import type { UserActor } from "../actor";

/** Something that a person did to their own account, in the transaction in force. */
export const auditOwn = (
  { orgId, userId }: UserActor,
  action: AuditAction,
  details: Record<string, unknown> = {},
): Promise<void> =>
  appendAudit(orgId, {
    actor: { kind: "user", id: userId },
    action,
    object: { kind: "user", id: userId },
    outcome: "success",
    details,
  });

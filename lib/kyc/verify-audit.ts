import type { Actor } from "@/lib/auth";
import type { AuditVerification } from "@/lib/contract";
import * as db from "@/lib/db";
import { permit } from "./permit";

/** Walk the organisation's whole chain now and say whether every entry fits the one before it. */
export async function verifyAudit(actor: Actor): Promise<AuditVerification> {
  permit(actor, "audit:read");
  const state = await db.verifyAudit(actor.orgId);
  return { holds: state.broken === null, ...state, checkedAt: new Date().toISOString() };
}

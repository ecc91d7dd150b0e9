import type { Actor } from "@/lib/auth";
import { type AuditCheckpoint, type CheckpointStatement, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { signText, vault } from "@/lib/vault";
import { auditActor } from "./audit-actor";
import { permit } from "./permit";

/**
 * The head of the chain, signed, to be kept outside this machine. A chain that does not hold is not signed: INVALID_STATUS
 * then. Taking a checkpoint is an entry itself, and the head that is signed.
 */
export async function makeAuditCheckpoint(actor: Actor): Promise<AuditCheckpoint> {
  permit(actor, "audit:read");
  const { broken } = await db.verifyAudit(actor.orgId);
  if (broken !== null) {
    throw new KycError(
      "INVALID_STATUS",
      `The chain is broken at entry ${broken.seq}: ${broken.reason}. It is not signed.`,
    );
  }
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: "audit.checkpoint",
    object: null,
    outcome: "success",
  });
  const head = await db.auditHead(actor.orgId);
  if (head === null) throw new Error("The chain has the entry that was just written.");
  const statement: CheckpointStatement = {
    purpose: "kyc-desk audit checkpoint",
    organizationId: actor.orgId,
    seq: head.seq,
    hash: head.hash,
    at: new Date().toISOString(),
  };
  const text = JSON.stringify(statement);
  return { statement: text, ...signText(vault(), text) };
}

import type { Actor } from "@/lib/auth";
import {
  type EntityId,
  KycError,
  type VerificationDetail,
  type VerificationId,
  type VerificationList,
  type VerificationListQuery,
  verificationDetail,
  verificationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { notFound } from "../parse-input";
import { requirePerson } from "../require-person";
import { withReview } from "./wire-record";

export async function listVerifications(actor: Actor, query: VerificationListQuery): Promise<VerificationList> {
  const { limit, offset, queue, ...filter } = query;
  const { verifications, total } = await db.listVerifications(
    actor.orgId,
    { ...filter, queue: queue === "mine" ? { mine: requirePerson(actor).userId } : queue },
    { limit, offset },
  );
  return {
    verifications: verifications.map((stored) => verificationRecord.parse(withReview(stored))),
    pagination: { limit, offset, total },
  };
}

export async function getVerification(actor: Actor, id: VerificationId): Promise<VerificationDetail> {
  const [stored, reading] = await Promise.all([db.findVerification(actor.orgId, id), db.findReading(actor.orgId, id)]);
  if (stored === null) throw notFound("verification");
  return verificationDetail.parse({ ...withReview(stored), reading });
}

/** Once per case: which person a document belongs to is not changed afterwards, only said. */
export async function attachEntity(
  actor: Actor,
  { id, entityId }: { id: VerificationId; entityId: EntityId },
): Promise<VerificationDetail> {
  await db.withOrg(actor.orgId, async () => {
    const known = await db.findVerification(actor.orgId, id);
    if (known === null) throw notFound("verification");
    if ((await db.findEntity(actor.orgId, entityId)) === null) {
      const details = [{ path: "entityId", message: "names no entity of this organisation" }];
      throw new KycError("INVALID_REQUEST", "entityId names no entity of this organisation.", { details });
    }
    const result = await db.attachEntity(actor.orgId, id, entityId);
    if (result === "unknown") throw notFound("verification");
    if (result === "taken") {
      const extras = known.entityId === null ? {} : { existingEntityId: known.entityId };
      throw new KycError("ENTITY_ALREADY_ATTACHED", "This check already belongs to an entity.", extras);
    }
    await db.appendAudit(actor.orgId, {
      actor: auditActor(actor),
      action: "verification.attach-entity",
      object: { kind: "verification", id },
      outcome: "success",
      details: { entityId },
    });
  });
  const detail = await getVerification(actor, id);
  announce(actor.orgId, { type: "verification", verificationId: id, status: detail.status });
  return detail;
}

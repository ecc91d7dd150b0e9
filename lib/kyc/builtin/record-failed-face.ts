import type { Actor } from "@/lib/auth";
import type { BiometricCheckId, FaceMatchId } from "@/lib/contract";
import * as db from "@/lib/db";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import type { FailedFaceRequest } from "../capabilities-faces";
import { announce } from "../events";

/** What every record of a refused request says: no pictures, no faces, only that it was made and why it ended. */
const nothingSeen = (actor: Actor, failed: FailedFaceRequest) => ({
  status: "failed" as const,
  match: false,
  score: null,
  requestId: failed.requestId,
  errorCode: failed.code,
  errorMessage: failed.message,
  threshold: null,
  warnings: [],
  warningDetails: [],
  headline: null,
  engineVersion: null,
  durationMs: null,
  triggeredBy: askedBy(actor),
});

export async function recordFailedFaceMatch(actor: Actor, failed: FailedFaceRequest): Promise<FaceMatchId> {
  const id = db.newFaceMatchId();
  await db.withOrg(actor.orgId, async () => {
    await db.insertFaceMatch(actor.orgId, id, {
      ...nothingSeen(actor, failed),
      entityId: await knownEntity(actor, failed),
      vendorData: failed.vendorData ?? null,
      thresholdOrigin: null,
      reviewThreshold: null,
      documentFace: null,
      selfieFace: null,
      comparison: null,
      images: {
        documentOriginal: null,
        documentCanonical: null,
        documentFace: null,
        selfieOriginal: null,
        selfieCanonical: null,
        selfieFace: null,
      },
    });
    await auditRefusal(actor, failed, { action: "face-match.create", object: { kind: "face-match", id } });
  });
  announce(actor.orgId, { type: "face-match", faceMatchId: id, status: "failed" });
  return id;
}

export async function recordFailedBiometricCheck(actor: Actor, failed: FailedFaceRequest): Promise<BiometricCheckId> {
  const id = db.newBiometricCheckId();
  await db.withOrg(actor.orgId, async () => {
    await db.insertBiometricCheck(actor.orgId, id, {
      ...nothingSeen(actor, failed),
      entityId: await knownEntity(actor, failed),
      approvedSessionIds: [],
      matchedKycValidationIds: [],
      face: null,
      candidates: [],
      images: { original: null, canonical: null, face: null },
    });
    await auditRefusal(actor, failed, { action: "biometric-check.create", object: { kind: "biometric-check", id } });
  });
  announce(actor.orgId, { type: "biometric-check", biometricCheckId: id, status: "failed" });
  return id;
}

async function knownEntity(actor: Actor, { entityId }: FailedFaceRequest) {
  return entityId === undefined ? null : ((await db.findEntity(actor.orgId, entityId))?.id ?? null);
}

async function auditRefusal(
  actor: Actor,
  { code, requestId }: FailedFaceRequest,
  what: Pick<db.NewAuditEntry, "action" | "object">,
): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    ...what,
    outcome: "refused",
    details: { code, requestId },
  });
}

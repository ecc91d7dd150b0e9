import type { Actor } from "@/lib/auth";
import { type BiometricAnswer, type BiometricCheckId, type EntityId, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import type { BiometricOutcome } from "./biometric-outcome";
import { findingOf } from "./face-picture";
import { type KeptObjects, keepObjects } from "./keep-objects";
import { storeTemplates } from "./keep-templates";

interface BiometricRun {
  outcome: BiometricOutcome;
  entityId: EntityId;
  requestId: string;
  pictures: KeptObjects<"original" | "canonical">;
  threshold: number;
  durationMs: number;
}

/**
 * Store a finished check with its picture, aligned face, template and audit entry in one transaction, tell the desk, and
 * answer. A verdict that cannot be stored is still a verdict: it is answered without an id.
 */
export async function saveBiometricCheck(actor: Actor, run: BiometricRun): Promise<BiometricAnswer> {
  const { outcome, requestId } = run;
  const face = outcome.reading?.face ?? null;
  const crop = face === null ? null : { kind: "aligned-face" as const, mime: "image/jpeg", bytes: face.alignedCrop };
  const crops = await keepObjects(actor.orgId, { face: crop }, requestId);
  const id = await store(actor, run, crops);
  const { decision } = outcome;
  if (decision === null) {
    const error = outcome.failure ?? new KycError("VERIFICATION_FAILED", "The face could not be searched.");
    throw id === null ? error : new KycError(error.code, error.message, { verificationId: id }, { cause: error });
  }
  return {
    match: decision.match,
    ...idsOf(outcome),
    // Says that the search ran; the verdict is `match` (API page, response).
    faceSearch: {
      status: "Approved",
      totalMatches: outcome.totalMatches,
      approvedMatchesCount: decision.matching.length,
      requestId,
    },
    ...(id === null ? {} : { verificationId: id }),
  };
}

const idsOf = ({ decision, candidates }: BiometricOutcome) => {
  const approved = new Set(decision?.approved.map(({ validationId }) => validationId));
  const own = candidates.filter(({ ofEntity, validationId }) => ofEntity && approved.has(validationId));
  return {
    approvedSessionIds: decision?.matching.map(({ sessionId }) => sessionId) ?? [],
    matchedKycValidationIds: own.map(({ validationId }) => validationId),
  };
};

async function store(actor: Actor, run: BiometricRun, crops: KeptObjects<"face">): Promise<BiometricCheckId | null> {
  const { outcome, requestId, entityId } = run;
  const status = statusOf(outcome);
  try {
    const id = db.newBiometricCheckId();
    await db.withOrg(actor.orgId, async () => {
      await db.markObjectsLive(actor.orgId, [...run.pictures.written, ...crops.written]);
      await db.insertBiometricCheck(actor.orgId, id, rowOf(actor, run, crops));
      const face = outcome.reading?.face ?? null;
      await storeTemplates(actor.orgId, { biometricCheckId: id, entityId }, face === null ? [] : [face]);
      await db.appendAudit(actor.orgId, {
        actor: auditActor(actor),
        action: "biometric-check.create",
        object: { kind: "biometric-check", id },
        outcome: status === "failed" ? "failed" : "success",
        details: { status, requestId, entityId, threshold: run.threshold },
      });
    });
    announce(actor.orgId, { type: "biometric-check", biometricCheckId: id, status });
    return id;
  } catch (error) {
    log.error("biometric check not stored", {
      requestId,
      reason: error instanceof db.DatabaseError ? error.message : error instanceof Error ? error.name : null,
    });
    return null;
  }
}

const statusOf = ({ decision }: BiometricOutcome) =>
  decision === null ? ("failed" as const) : decision.match ? ("matched" as const) : ("not_matched" as const);

function rowOf(actor: Actor, { outcome, ...run }: BiometricRun, crops: KeptObjects<"face">): db.NewBiometricCheck {
  const { decision, reading } = outcome;
  return {
    entityId: run.entityId,
    status: statusOf(outcome),
    match: decision?.match ?? false,
    score: decision?.score ?? null,
    ...idsOf(outcome),
    requestId: run.requestId,
    errorCode: outcome.failure?.code ?? null,
    errorMessage: outcome.failure?.message ?? null,
    threshold: run.threshold,
    warnings: [...new Set(outcome.warnings.map(({ code }) => code))],
    warningDetails: outcome.warnings,
    headline: outcome.headline,
    face: reading?.face == null ? null : findingOf(reading.face),
    candidates: outcome.candidates,
    engineVersion: reading?.engineVersion ?? null,
    durationMs: Math.round(run.durationMs),
    images: { ...run.pictures.ids, ...crops.ids },
    triggeredBy: askedBy(actor),
  };
}

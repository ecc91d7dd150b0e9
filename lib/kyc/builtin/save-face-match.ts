import type { Actor } from "@/lib/auth";
import { type EntityId, type FaceMatchAnswer, type FaceMatchId, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import type { FaceMatchOutcome } from "./face-match-outcome";
import { findingOf } from "./face-picture";
import { type KeptObjects, keepObjects } from "./keep-objects";
import { storeTemplates } from "./keep-templates";

type Originals = "documentOriginal" | "documentCanonical" | "selfieOriginal" | "selfieCanonical";

interface FaceMatchRun {
  outcome: FaceMatchOutcome;
  entityId: EntityId | null;
  vendorData: string | null;
  requestId: string;
  pictures: KeptObjects<Originals>;
  durationMs: number;
}

/**
 * Store a finished face match with its pictures, aligned faces, templates and audit entry in one transaction, tell the
 * desk, and answer. A verdict that cannot be stored is still a verdict: it is answered without an id.
 */
export async function saveFaceMatch(actor: Actor, run: FaceMatchRun): Promise<FaceMatchAnswer> {
  const { outcome, requestId } = run;
  const crops = await keepObjects(actor.orgId, cropsOf(outcome), requestId);
  const id = await store(actor, run, crops);
  const { decision, threshold } = outcome;
  if (decision === null) {
    const error = outcome.failure ?? new KycError("VERIFICATION_FAILED", "The faces could not be compared.");
    throw id === null ? error : new KycError(error.code, error.message, { verificationId: id }, { cause: error });
  }
  return {
    match: decision.match,
    score: decision.score ?? 0,
    status: decision.status,
    ...(id === null ? {} : { verificationId: id }),
    scoreDeclineThreshold: threshold.value,
    requestId,
    warnings: codesOf(decision.warnings),
  };
}

const cropsOf = ({ document, selfie }: FaceMatchOutcome) => ({
  documentFace: cropOf(document?.face ?? null),
  selfieFace: cropOf(selfie?.face ?? null),
});

const cropOf = (face: { alignedCrop: Uint8Array } | null) =>
  face === null ? null : { kind: "aligned-face" as const, mime: "image/jpeg", bytes: face.alignedCrop };

/** Each code once, in the order of the details: two pictures may give the same one. */
const codesOf = (details: ReadonlyArray<{ code: string }>) => [...new Set(details.map(({ code }) => code))];

async function store(
  actor: Actor,
  run: FaceMatchRun,
  crops: KeptObjects<"documentFace" | "selfieFace">,
): Promise<FaceMatchId | null> {
  const { outcome, requestId } = run;
  const status = outcome.decision?.status ?? "failed";
  try {
    const id = db.newFaceMatchId();
    await db.withOrg(actor.orgId, async () => {
      await db.markObjectsLive(actor.orgId, [...run.pictures.written, ...crops.written]);
      await db.insertFaceMatch(actor.orgId, id, rowOf(actor, run, crops));
      const faces = [outcome.document?.face, outcome.selfie?.face].filter((face) => face != null);
      await storeTemplates(actor.orgId, { faceMatchId: id, entityId: run.entityId }, faces);
      await db.appendAudit(actor.orgId, {
        actor: auditActor(actor),
        action: "face-match.create",
        object: { kind: "face-match", id },
        outcome: status === "failed" ? "failed" : "success",
        details: { status, requestId, threshold: outcome.threshold },
      });
    });
    announce(actor.orgId, { type: "face-match", faceMatchId: id, status });
    return id;
  } catch (error) {
    log.error("face match not stored", {
      requestId,
      reason: error instanceof db.DatabaseError ? error.message : error instanceof Error ? error.name : null,
    });
    return null;
  }
}

function rowOf(
  actor: Actor,
  { outcome, ...run }: FaceMatchRun,
  crops: KeptObjects<"documentFace" | "selfieFace">,
): db.NewFaceMatch {
  const { decision, document, selfie, threshold } = outcome;
  const warningDetails = decision?.warnings ?? [];
  return {
    entityId: run.entityId,
    status: decision?.status ?? "failed",
    match: decision?.match ?? false,
    score: decision?.score ?? null,
    requestId: run.requestId,
    vendorData: run.vendorData,
    errorCode: outcome.failure?.code ?? null,
    errorMessage: outcome.failure?.message ?? null,
    threshold: threshold.value,
    thresholdOrigin: threshold.origin,
    reviewThreshold: outcome.reviewThreshold,
    warnings: codesOf(warningDetails),
    warningDetails,
    headline: decision?.headline ?? null,
    documentFace: document?.face == null ? null : findingOf(document.face),
    selfieFace: selfie?.face == null ? null : findingOf(selfie.face),
    comparison: outcome.comparison,
    engineVersion: (document ?? selfie)?.engineVersion ?? null,
    durationMs: Math.round(run.durationMs),
    images: { ...run.pictures.ids, ...crops.ids },
    triggeredBy: askedBy(actor),
  };
}

import type { Actor } from "@/lib/auth";
import { type BiometricAnswer, type BiometricForm, type EntityRecord, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { MATCH_SCORE } from "@/lib/engine/face-match";
import type { FaceReading } from "@/lib/engine/face-reading";
import type { BiometricChecking } from "../capabilities-faces";
import { announceStage } from "../events";
import { notFound } from "../parse-input";
import { type BiometricOutcome, biometricOutcome } from "./biometric-outcome";
import { compareWithPerson } from "./compare-with-person";
import { decodeFacePicture, type FacePicture, facePictureType, lookAtFace } from "./face-picture";
import { findDuplicateFaces } from "./find-duplicate-faces";
import { keepObjects } from "./keep-objects";
import { saveBiometricCheck } from "./save-biometric-check";

/** Decode, look, compare with the person and search the organisation, decide, save. */
export async function checkBiometric(actor: Actor, checking: BiometricChecking): Promise<BiometricAnswer> {
  const startedAt = performance.now();
  const { image, form, requestId, progressId } = checking;
  const stage = (name: "decode" | "find" | "compare") => {
    if (progressId !== null) announceStage(actor, progressId, name);
  };
  const mime = facePictureType(image, "userImage");
  const [entity, organisation] = await Promise.all([personOf(actor, form), db.findOrganisation(actor.orgId)]);
  stage("decode");
  const picture = await decodeFacePicture(actor, image, { mime, field: "userImage" });
  stage("find");
  const [reading, pictures] = await Promise.all([
    lookAtFace(actor, picture, { as: "selfie", requestId }),
    keepObjects(actor.orgId, objectsOf(picture), requestId),
  ]);
  stage("compare");
  const threshold = organisation?.settings.biometricMatchThreshold ?? MATCH_SCORE;
  return saveBiometricCheck(actor, {
    outcome: await outcomeOf(actor, entity, reading, threshold),
    entityId: entity.id,
    requestId,
    pictures,
    threshold,
    durationMs: performance.now() - startedAt,
  });
}

/** `entityId` decides when both are sent; the external id is looked at in its absence alone (API page, request). */
async function personOf(actor: Actor, form: BiometricForm): Promise<EntityRecord> {
  const { entityId, externalEntityId } = form;
  const found =
    entityId !== undefined
      ? await db.findEntity(actor.orgId, entityId)
      : await db.findEntityByExternalId(actor.orgId, externalEntityId ?? "");
  if (found === null) throw notFound("entity");
  return found;
}

const objectsOf = ({ original, canonical }: FacePicture) => ({
  original: { kind: "original" as const, ...original },
  canonical: { kind: "selfie" as const, mime: canonical.mime, bytes: canonical.bytes },
});

async function outcomeOf(
  actor: Actor,
  entity: EntityRecord,
  reading: FaceReading | KycError,
  threshold: number,
): Promise<BiometricOutcome> {
  if (reading instanceof KycError) return biometricOutcome.failed(reading);
  if (reading.face === null) return biometricOutcome.withoutFace(reading);
  const { template } = reading.face;
  const [person, others] = await Promise.all([
    compareWithPerson(actor.orgId, template, entity.id),
    findDuplicateFaces(actor.orgId, template, entity.id),
  ]);
  return biometricOutcome.decided({ reading, face: reading.face, person, others, threshold });
}

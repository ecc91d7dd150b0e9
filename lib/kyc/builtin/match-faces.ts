import type { Actor } from "@/lib/auth";
import type { FaceMatchAnswer } from "@/lib/contract";
import * as db from "@/lib/db";
import { faceMatchThreshold } from "@/lib/policy";
import type { FaceMatching } from "../capabilities-faces";
import { announceStage } from "../events";
import { faceMatchOutcome } from "./face-match-outcome";
import { decodeFacePicture, type FacePicture, facePictureType, lookAtFace } from "./face-picture";
import { keepObjects } from "./keep-objects";
import { namedEntity } from "./named-entity";
import { saveFaceMatch } from "./save-face-match";

/** Decode, look, compare, decide, save. Pictures are written while the engine looks, and become part of the record with it. */
export async function matchFaces(actor: Actor, matching: FaceMatching): Promise<FaceMatchAnswer> {
  const startedAt = performance.now();
  const { form, requestId, progressId } = matching;
  const stage = (name: "decode" | "find" | "compare") => {
    if (progressId !== null) announceStage(actor, progressId, name);
  };
  const [entity, organisation] = await Promise.all([
    namedEntity(actor, form.entityId),
    db.findOrganisation(actor.orgId),
  ]);
  stage("decode");
  const pictures = await decodeBoth(actor, matching);
  stage("find");
  const [readings, kept] = await Promise.all([
    Promise.all([
      lookAtFace(actor, pictures.document, { as: "document", requestId }),
      lookAtFace(actor, pictures.selfie, { as: "selfie", requestId }),
    ]),
    keepObjects(actor.orgId, objectsOf(pictures), requestId),
  ]);
  stage("compare");
  const settings = organisation?.settings;
  const marks = {
    threshold: faceMatchThreshold(form.scoreThreshold, settings?.faceMatchThreshold),
    reviewThreshold: settings?.faceMatchReviewThreshold ?? null,
  };
  const outcome = faceMatchOutcome(readings, marks);
  return saveFaceMatch(actor, {
    outcome,
    entityId: entity?.id ?? null,
    vendorData: form.vendorData ?? null,
    requestId,
    pictures: kept,
    durationMs: performance.now() - startedAt,
  });
}

async function decodeBoth(actor: Actor, { document, selfie }: FaceMatching) {
  // Both headers first: a wrong selfie must not cost the decoding of a document.
  const types = [facePictureType(document, "documentImage"), facePictureType(selfie, "selfieImage")] as const;
  const [decodedDocument, decodedSelfie] = await Promise.all([
    decodeFacePicture(actor, document, { mime: types[0], field: "documentImage" }),
    decodeFacePicture(actor, selfie, { mime: types[1], field: "selfieImage" }),
  ]);
  return { document: decodedDocument, selfie: decodedSelfie };
}

const objectsOf = ({ document, selfie }: { document: FacePicture; selfie: FacePicture }) => ({
  documentOriginal: { kind: "original" as const, ...document.original },
  documentCanonical: { kind: "reference" as const, mime: document.canonical.mime, bytes: document.canonical.bytes },
  selfieOriginal: { kind: "original" as const, ...selfie.original },
  selfieCanonical: { kind: "selfie" as const, mime: selfie.canonical.mime, bytes: selfie.canonical.bytes },
});

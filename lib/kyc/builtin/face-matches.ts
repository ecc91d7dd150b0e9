import type { Actor } from "@/lib/auth";
import {
  type FaceMatchDetail,
  type FaceMatchId,
  type FaceMatchImage,
  type FaceMatchList,
  type FaceMatchListQuery,
  faceMatchDetail,
  faceMatchRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../parse-input";
import type { StoredImage } from "../stored-image";
import { viewImage } from "./document-image";

export async function listFaceMatches(actor: Actor, query: FaceMatchListQuery): Promise<FaceMatchList> {
  const { limit, offset, ...filter } = query;
  const { faceMatches, total } = await db.listFaceMatches(actor.orgId, filter, { limit, offset });
  return {
    verifications: faceMatches.map((stored) => faceMatchRecord.parse(stored)),
    pagination: { limit, offset, total },
  };
}

export async function getFaceMatch(actor: Actor, id: FaceMatchId): Promise<FaceMatchDetail> {
  const stored = await db.findFaceMatch(actor.orgId, id);
  if (stored === null) throw notFound("face match");
  return faceMatchDetail.parse(stored);
}

type Images = db.FaceMatchImages;
const CANONICAL: Record<FaceMatchImage, keyof Images> = {
  "document-image": "documentCanonical",
  "selfie-image": "selfieCanonical",
  "document-face": "documentFace",
  "selfie-face": "selfieFace",
};
/** The aligned faces are cut by us: they have no original. */
const ORIGINAL: Record<FaceMatchImage, keyof Images | null> = {
  "document-image": "documentOriginal",
  "selfie-image": "selfieOriginal",
  "document-face": null,
  "selfie-face": null,
};

export async function readFaceMatchImage(
  actor: Actor,
  { id, kind, original }: { id: FaceMatchId; kind: FaceMatchImage; original: boolean },
): Promise<StoredImage> {
  const column = original ? ORIGINAL[kind] : CANONICAL[kind];
  const record = column === null ? null : await db.findFaceMatch(actor.orgId, id);
  const image = column === null ? null : (record?.images[column] ?? null);
  return viewImage(actor, image, { object: { kind: "face-match", id }, image: kind, original });
}

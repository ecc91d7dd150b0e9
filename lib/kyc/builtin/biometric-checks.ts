import type { Actor } from "@/lib/auth";
import {
  type BiometricCheckDetail,
  type BiometricCheckId,
  type BiometricCheckList,
  type BiometricCheckListQuery,
  type BiometricImage,
  biometricCheckDetail,
  biometricCheckRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../parse-input";
import type { StoredImage } from "../stored-image";
import { viewImage } from "./document-image";

export async function listBiometricChecks(actor: Actor, query: BiometricCheckListQuery): Promise<BiometricCheckList> {
  const { limit, offset, ...filter } = query;
  const { biometricChecks, total } = await db.listBiometricChecks(actor.orgId, filter, { limit, offset });
  return {
    verifications: biometricChecks.map((stored) => biometricCheckRecord.parse(stored)),
    pagination: { limit, offset, total },
  };
}

export async function getBiometricCheck(actor: Actor, id: BiometricCheckId): Promise<BiometricCheckDetail> {
  const stored = await db.findBiometricCheck(actor.orgId, id);
  if (stored === null) throw notFound("biometric check");
  return biometricCheckDetail.parse(stored);
}

const CANONICAL: Record<BiometricImage, keyof db.BiometricImages> = { image: "canonical", face: "face" };
/** The aligned face is cut by us: it has no original. */
const ORIGINAL: Record<BiometricImage, keyof db.BiometricImages | null> = { image: "original", face: null };

export async function readBiometricImage(
  actor: Actor,
  { id, kind, original }: { id: BiometricCheckId; kind: BiometricImage; original: boolean },
): Promise<StoredImage> {
  const column = original ? ORIGINAL[kind] : CANONICAL[kind];
  const record = column === null ? null : await db.findBiometricCheck(actor.orgId, id);
  const image = column === null ? null : (record?.images[column] ?? null);
  return viewImage(actor, image, { object: { kind: "biometric-check", id }, image: kind, original });
}

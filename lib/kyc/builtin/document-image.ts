import type { Actor } from "@/lib/auth";
import type { ImageKind, ObjectId, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { objectStore, readObject, StorageError } from "@/lib/storage";
import { notFound } from "../parse-input";
import type { StoredImage } from "../stored-image";
import { auditActor } from "./audit-actor";

type Images = db.NewVerification["images"];

const CANONICAL: Record<ImageKind, keyof Images> = {
  "document-front-image": "frontCanonical",
  "document-back-image": "backCanonical",
  "portrait-image": "portrait",
};
/** A portrait is cut by us: it has no original. */
const ORIGINAL: Record<ImageKind, keyof Images | null> = {
  "document-front-image": "frontOriginal",
  "document-back-image": "backOriginal",
  "portrait-image": null,
};

/** The view is written to the audit before a byte is given: when that fails, nothing is shown. */
export async function readDocumentImage(
  actor: Actor,
  { id, kind, original }: { id: VerificationId; kind: ImageKind; original: boolean },
): Promise<StoredImage> {
  const column = original ? ORIGINAL[kind] : CANONICAL[kind];
  const record = await db.findVerification(actor.orgId, id);
  const object = column === null ? null : (record?.images[column] ?? null);
  if (object === null) throw notFound("image");
  const image = await readStored(actor, object);
  if (image === null) throw notFound("image");
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: original ? "image.download-original" : "image.view",
    object: { kind: "verification", id },
    outcome: "success",
    details: { image: kind },
  });
  return image;
}

/** A stored picture, for those who have asked for permission and written the audit; null when its bytes are gone. */
export async function readStored(actor: Actor, id: ObjectId): Promise<StoredImage | null> {
  const row = await db.findObject(actor.orgId, id);
  if (row === null) return null;
  try {
    const bytes = await readObject(objectStore(), actor.orgId, row);
    return { bytes, mime: row.mime, sha256: row.sha256.toString("hex") };
  } catch (error) {
    if (error instanceof StorageError && error.code === "missing") return null;
    throw error;
  }
}

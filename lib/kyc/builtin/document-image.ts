import type { Actor } from "@/lib/auth";
import type { ImageKind, ObjectId, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { objectStore, readObject, StorageError } from "@/lib/storage";
import { auditActor } from "../audit-actor";
import { notFound } from "../parse-input";
import type { StoredImage } from "../stored-image";

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

export async function readDocumentImage(
  actor: Actor,
  { id, kind, original }: { id: VerificationId; kind: ImageKind; original: boolean },
): Promise<StoredImage> {
  const column = original ? ORIGINAL[kind] : CANONICAL[kind];
  const record = await db.findVerification(actor.orgId, id);
  const image = column === null ? null : (record?.images[column] ?? null);
  return viewImage(actor, image, { object: { kind: "verification", id }, image: kind, original });
}

/**
 * A stored picture of a record, shown to somebody. The view is written to the audit before a byte is given: when that
 * fails, nothing is shown. NOT_FOUND for none, and for one whose bytes are gone.
 */
export async function viewImage(
  actor: Actor,
  id: ObjectId | null,
  view: { object: { kind: string; id: string }; image: string; original: boolean },
): Promise<StoredImage> {
  const image = id === null ? null : await readStored(actor, id);
  if (image === null) throw notFound("image");
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: view.original ? "image.download-original" : "image.view",
    object: view.object,
    outcome: "success",
    details: { image: view.image },
  });
  return image;
}

/** A stored picture, for those who have asked for permission and written the audit; null when its bytes are gone. */
export async function readStored(actor: Pick<Actor, "orgId">, id: ObjectId): Promise<StoredImage | null> {
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

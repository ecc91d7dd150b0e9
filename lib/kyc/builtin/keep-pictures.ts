import type { ObjectId, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentReading } from "@/lib/engine/reading";
import { log } from "@/lib/log";
import { type NewObject, objectStore, storeObject } from "@/lib/storage";
import type { Sheet } from "./decode-sides";
import { engine } from "./engine";

/** Pictures that lie in the store and wait for the record that makes them part of it. */
export interface KeptPictures {
  written: db.WrittenObject[];
  images: db.NewVerification["images"];
}

export const NO_PICTURES: db.NewVerification["images"] = {
  frontOriginal: null,
  frontCanonical: null,
  backOriginal: null,
  backCanonical: null,
  portrait: null,
};

/** A portrait of the reading, cut out of its side and written beside the other pictures; as they were when that fails. */
export async function withPortrait(
  org: OrgId,
  kept: KeptPictures,
  reading: DocumentReading | null,
  pictures: { front: Uint8Array; back: Uint8Array | null },
  requestId: string,
): Promise<KeptPictures> {
  const portrait = reading?.portrait ?? null;
  const source = portrait === null ? null : pictures[portrait.side];
  if (portrait === null || source === null || kept.images.portrait !== null) return kept;
  try {
    const { mime, bytes } = await engine().cutOut(source, portrait.quad, { fairnessKey: org });
    const object = { id: db.newObjectId(), kind: "portrait", side: portrait.side, mime, bytes } as const;
    const written = await storeObject(objectStore(), db.insertPendingObject, org, object);
    return { written: [...kept.written, written], images: { ...kept.images, portrait: written.id } };
  } catch (error) {
    log.warn("portrait not stored", { requestId, name: error instanceof Error ? error.name : null });
    return kept;
  }
}

/**
 * Seal and write what came in and what we made of it. When the store fails, the check goes on and its record says that
 * there are no pictures; what was written half is swept later.
 */
export async function keepPictures(org: OrgId, sheets: readonly Sheet[], requestId: string): Promise<KeptPictures> {
  const images = { ...NO_PICTURES };
  const keep = (object: Omit<NewObject, "id">): { id: ObjectId; done: Promise<db.WrittenObject> } => {
    const id = db.newObjectId();
    return { id, done: storeObject(objectStore(), db.insertPendingObject, org, { ...object, id }) };
  };
  const writes = sheets.flatMap(({ side, original, canonical }) => {
    const kept = [keep({ kind: "canonical", side, mime: canonical.mime, bytes: canonical.bytes })];
    images[`${side}Canonical`] = kept[0]?.id ?? null;
    if (original !== null) {
      const came = keep({ kind: "original", side, ...original });
      images[`${side}Original`] = came.id;
      kept.push(came);
    }
    return kept;
  });
  const results = await Promise.allSettled(writes.map(({ done }) => done));
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) {
    log.error("pictures not stored", { requestId, name: failed.reason instanceof Error ? failed.reason.name : null });
    return { written: [], images: NO_PICTURES };
  }
  return { written: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])), images };
}

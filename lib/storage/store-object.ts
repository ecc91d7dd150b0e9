import crypto from "node:crypto";
import type { ObjectId, OrgId } from "../contract";
import { newDataKey, sealWith, vault } from "../vault";
import type { ObjectStore } from "./object-store";

export interface NewObject {
  id: ObjectId;
  kind: "canonical" | "original" | "portrait" | "reference" | "selfie" | "aligned-face" | "frame";
  side: "front" | "back" | null;
  mime: string;
  bytes: Uint8Array;
}

/** What the row of a stored object holds. */
export interface StoredFacts {
  id: ObjectId;
  kind: NewObject["kind"];
  side: NewObject["side"];
  mime: string;
  provider: "local" | "s3";
  storageKey: string;
  wrappedKey: Buffer;
}

/** Commits the pending row, on its own, before it returns (`insertPendingObject` of lib/db). */
export type StoreJournal = (org: OrgId, facts: StoredFacts) => Promise<void>;

export const bindingOf = (org: OrgId, object: { id: ObjectId; kind: NewObject["kind"] }) => ({
  org,
  object: object.id,
  kind: `image-${object.kind}`,
});
export const PART = "bytes";

/**
 * Seal and store one picture. Order: the pending row is committed, then the bytes are written; the caller then makes the
 * row live in the transaction of the record that uses it. Killed anywhere, there is a row to sweep and never a file that
 * no row knows (the other order left 39 such files in 100 kills).
 */
export async function storeObject(
  store: ObjectStore,
  journal: StoreJournal,
  org: OrgId,
  object: NewObject,
): Promise<{ id: ObjectId; sha256: Buffer; sizeBytes: number }> {
  const { id, kind, side, mime, bytes } = object;
  const binding = bindingOf(org, object);
  const wrappedKey = newDataKey(vault(), binding);
  // The last digits: the first ones of a version 7 id are the time, and would put a whole day into one folder.
  const storageKey = `${org}/${id.slice(-2)}/${id}`;
  await journal(org, { id, kind, side, mime, provider: store.provider, storageKey, wrappedKey });
  await store.put(storageKey, sealWith(vault(), wrappedKey, binding, PART, bytes));
  return { id, sha256: crypto.createHash("sha256").update(bytes).digest(), sizeBytes: bytes.byteLength };
}

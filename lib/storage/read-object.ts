import crypto from "node:crypto";
import type { ObjectId, OrgId } from "../contract";
import { openWith, SealError, vault } from "../vault";
import { type ObjectStore, StorageError } from "./object-store";
import { bindingOf, type NewObject, PART } from "./store-object";

export interface ReadableObject {
  id: ObjectId;
  kind: NewObject["kind"];
  storageKey: string;
  wrappedKey: Buffer;
  sha256: Buffer;
}

/** The picture as it was stored. Throws StorageError when its bytes are missing, changed, or another object's. */
export async function readObject(store: ObjectStore, org: OrgId, object: ReadableObject): Promise<Buffer> {
  const sealed = await store.get(object.storageKey);
  const bytes = openOrExplain(org, object, sealed);
  if (!crypto.createHash("sha256").update(bytes).digest().equals(object.sha256)) {
    throw new StorageError("damaged", "The stored bytes are not those of this record.");
  }
  return bytes;
}

function openOrExplain(org: OrgId, object: ReadableObject, sealed: Buffer): Buffer {
  try {
    return openWith(vault(), object.wrappedKey, bindingOf(org, object), PART, sealed);
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause;
    throw new StorageError("damaged", "The stored bytes do not open.", { cause });
  }
}

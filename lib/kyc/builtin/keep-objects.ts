import type { ObjectId, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import { type NewObject, objectStore, storeObject } from "@/lib/storage";

/** Pictures that lie in the store and wait for the record that makes them part of it; `ids` null where one is missing. */
export interface KeptObjects<Name extends string> {
  written: db.WrittenObject[];
  ids: Record<Name, ObjectId | null>;
}

/**
 * Seal and write each picture that is there. When the store fails, the check goes on and its record says that there are
 * none; what was written half is swept later.
 */
export async function keepObjects<Name extends string>(
  org: OrgId,
  objects: Record<Name, Omit<NewObject, "id" | "side"> | null>,
  requestId: string,
): Promise<KeptObjects<Name>> {
  const ids = mapValues(objects, (object) => (object === null ? null : db.newObjectId()));
  const writes = namesOf(objects).flatMap((name) => {
    const [object, id] = [objects[name], ids[name]];
    if (object === null || id === null) return [];
    return [storeObject(objectStore(), db.insertPendingObject, org, { ...object, id, side: null })];
  });
  const results = await Promise.allSettled(writes);
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) {
    log.error("pictures not stored", { requestId, name: failed.reason instanceof Error ? failed.reason.name : null });
    return { written: [], ids: mapValues(objects, () => null) };
  }
  return { written: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])), ids };
}

const namesOf = <Name extends string>(record: Record<Name, unknown>): Name[] =>
  // A record holds the names of its type and no others.
  Object.keys(record) as Name[];

function mapValues<Name extends string, A, B>(record: Record<Name, A>, of: (value: A) => B): Record<Name, B> {
  const pairs = namesOf(record).map((name) => [name, of(record[name])] as const);
  return Object.fromEntries(pairs) as Record<Name, B>;
}

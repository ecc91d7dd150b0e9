import type { ObjectId, OrgId } from "../contract";
import type { ObjectStore } from "./object-store";

/** The rows' side of sweeping, as lib/db offers it. */
export interface SweepJournal {
  /** Mark up to `most` unfinished objects older than `before` as being deleted, and name them. */
  claim: (before: Date, most: number) => Promise<Array<{ id: ObjectId; org: OrgId; storageKey: string }>>;
  /** Remove a row so marked. */
  remove: (org: OrgId, id: ObjectId) => Promise<void>;
}

const BATCH = 100;
const DEFAULT_AGE_MS = 3600 * 1000;

/**
 * Remove what killed uploads left: bytes first, then the row, so that a sweep that is killed itself is simply repeated.
 * An upload takes seconds; what is pending after an hour has no one waiting. Returns how many objects went.
 */
export async function sweepObjects(
  store: ObjectStore,
  journal: SweepJournal,
  olderThanMs: number = DEFAULT_AGE_MS,
): Promise<number> {
  const before = new Date(Date.now() - olderThanMs);
  let swept = 0;
  for (;;) {
    const stale = await journal.claim(before, BATCH);
    for (const { id, org, storageKey } of stale) {
      await store.delete(storageKey);
      await journal.remove(org, id);
    }
    swept += stale.length;
    if (stale.length < BATCH) break;
  }
  await store.removeLeftovers(before);
  return swept;
}

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
 * An upload takes seconds; what is pending after an hour has no one waiting. One that cannot go keeps no other from going.
 * Returns how many objects went; throws the first failure once everything else is done.
 */
export async function sweepObjects(
  store: ObjectStore,
  journal: SweepJournal,
  olderThanMs: number = DEFAULT_AGE_MS,
): Promise<number> {
  const before = new Date(Date.now() - olderThanMs);
  const failures: unknown[] = [];
  let swept = 0;
  for (;;) {
    const stale = await journal.claim(before, BATCH);
    for (const { id, org, storageKey } of stale) {
      try {
        await store.delete(storageKey);
        await journal.remove(org, id);
        swept += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    // What failed would be claimed again and again.
    if (stale.length < BATCH || failures.length > 0) break;
  }
  await store.removeLeftovers(before);
  if (failures.length > 0) throw failures[0];
  return swept;
}

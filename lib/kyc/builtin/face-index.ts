import type { OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { decodeTemplate, type FaceComparison, findSimilar } from "@/lib/engine/face-match";
import type { FaceTemplate } from "@/lib/engine/face-reading";

interface Indexed {
  id: string;
  createdAt: Date;
  template: FaceTemplate;
}
interface FaceIndex {
  faces: Map<string, Indexed>;
  /** When the newest known template was made. */
  newest: Date | null;
  usedAt: number;
}

declare global {
  // Every route and action is a bundle of its own, and opening ten thousand sealed templates takes half a second.
  var kycFaceIndexes: Map<OrgId, FaceIndex> | undefined;
}

/** Of one process, 2 kB each: some 200 MB. Organisations that were not asked for longest make room. */
const MAX_FACES = 100_000;
/** A template made earlier may be committed later than one already known; no transaction of ours runs this long. */
const OVERLAP_MS = 10 * 60_000;

interface LookAlike {
  /** The template's id. */
  id: string;
  comparison: FaceComparison;
}

/**
 * Stored faces of the organisation's validations that score at least `leastScore` against this one, best first. Says
 * nothing of whose they are or whether they count: rows may have changed since, so the database is asked for that.
 */
export async function findLookAlikes(org: OrgId, probe: FaceTemplate, leastScore: number): Promise<LookAlike[]> {
  const index = await refreshed(org);
  return findSimilar(probe, index.faces.values(), leastScore).map(({ candidate, comparison }) => ({
    id: candidate.id,
    comparison,
  }));
}

async function refreshed(org: OrgId): Promise<FaceIndex> {
  globalThis.kycFaceIndexes ??= new Map();
  const index = globalThis.kycFaceIndexes.get(org) ?? { faces: new Map(), newest: null, usedAt: 0 };
  const since = index.newest === null ? null : new Date(index.newest.getTime() - OVERLAP_MS);
  const known = [...index.faces.values()].filter(({ createdAt }) => since !== null && createdAt >= since);
  const ids = known.map(({ id }) => id);
  for (const { id, createdAt, bytes } of await db.listSearchedTemplates(org, since, ids)) {
    index.faces.set(id, { id, createdAt, template: decodeTemplate(bytes) });
    if (index.newest === null || createdAt > index.newest) index.newest = createdAt;
  }
  index.usedAt = performance.now();
  globalThis.kycFaceIndexes.set(org, index);
  makeRoom(globalThis.kycFaceIndexes, org);
  return index;
}

function makeRoom(indexes: Map<OrgId, FaceIndex>, keep: OrgId): void {
  const byUse = [...indexes].filter(([org]) => org !== keep).sort(([, a], [, b]) => a.usedAt - b.usedAt);
  let total = [...indexes.values()].reduce((sum, { faces }) => sum + faces.size, 0);
  for (const [org, { faces }] of byUse) {
    if (total <= MAX_FACES) return;
    indexes.delete(org);
    total -= faces.size;
  }
}

import type { Pixels } from "../pixels";
import { GLARE_LEVEL, GLARE_SOFT_SHARE, INK_DEPTH } from "./quality-thresholds";

const BLOCK = 8;

/** What one 8×8 block of the straightened document holds. */
const PLAIN = 0;
/** Nothing but clipped white. */
const BLOWN = 1;
/** Something clearly darker than paper: print. */
const INK = 2;

/**
 * Share of the document lost to glare. A reflection wipes a patch out and fades at its edges into paper that is still
 * lit; bright paper is clipped too, but its letters stand sharp at the very border of the white. So a clipped patch
 * counts only when little of its border holds print.
 */
export function glareShare(flat: Pixels, median: number): number {
  const columns = Math.floor(flat.width / BLOCK);
  const rows = Math.floor(flat.height / BLOCK);
  const kinds = new Uint8Array(columns * rows);
  const level = Math.max(GLARE_LEVEL, median + 15);
  for (let i = 0; i < kinds.length; i++) {
    kinds[i] = kindOf(flat, (i % columns) * BLOCK, Math.floor(i / columns) * BLOCK, level, median);
  }
  const seen = new Uint8Array(kinds.length);
  let lost = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (seen[i] || kinds[i] !== BLOWN) continue;
    const { size, border, ink } = patchFrom(i, kinds, seen, columns, rows);
    if (size >= 3 && border > 0 && 1 - ink / border >= GLARE_SOFT_SHARE) lost += size;
  }
  return kinds.length === 0 ? 0 : lost / kinds.length;
}

function kindOf(flat: Pixels, left: number, top: number, level: number, median: number): number {
  let white = 0;
  let darkest = 255;
  for (let j = 0; j < BLOCK; j++) {
    for (let i = 0; i < BLOCK; i++) {
      const p = ((top + j) * flat.width + left + i) * 3;
      const [r, g, b] = [flat.data[p] ?? 0, flat.data[p + 1] ?? 0, flat.data[p + 2] ?? 0];
      if (Math.min(r, g, b) >= level) white++;
      darkest = Math.min(darkest, Math.max(r, g, b));
    }
  }
  if (white >= 0.85 * BLOCK * BLOCK) return BLOWN;
  return darkest < median - INK_DEPTH ? INK : PLAIN;
}

/** Walks one patch of blown blocks; counts it, the blocks around it, and how many of those hold print. */
function patchFrom(start: number, kinds: Uint8Array, seen: Uint8Array, columns: number, rows: number) {
  const open = [start];
  const around = new Set<number>();
  seen[start] = 1;
  let size = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    size++;
    const x = at % columns;
    const y = Math.floor(at / columns);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      if (x + dx < 0 || y + dy < 0 || x + dx >= columns || y + dy >= rows) continue;
      const next = at + dx + dy * columns;
      if (kinds[next] !== BLOWN) around.add(next);
      else if (!seen[next]) {
        seen[next] = 1;
        open.push(next);
      }
    }
  }
  const ink = [...around].filter((block) => kinds[block] === INK).length;
  return { size, border: around.size, ink };
}

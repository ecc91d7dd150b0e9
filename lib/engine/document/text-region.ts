import type { OrientedBox, Strip } from "../ocr";

interface Placed {
  u: number;
  v: number;
  length: number;
  height: number;
}

/** The region of the largest cluster of text, turned to its reading direction, with a margin; null without text. */
export function textRegion(boxes: readonly OrientedBox[]): Strip | null {
  const first = boxes[0];
  if (!first) return null;
  const { ux, uy } = direction(boxes);
  const placed = boxes.map((box) => ({
    u: box.cx * ux + box.cy * uy,
    v: -box.cx * uy + box.cy * ux,
    length: box.length,
    height: box.height,
  }));
  const heights = placed.map((box) => box.height).sort((a, b) => a - b);
  const median = heights[heights.length >> 1] ?? first.height;
  const cluster = largestCluster(placed, median);
  const u0 = Math.min(...cluster.map((box) => box.u - box.length / 2));
  const u1 = Math.max(...cluster.map((box) => box.u + box.length / 2));
  const v0 = Math.min(...cluster.map((box) => box.v - box.height / 2));
  const v1 = Math.max(...cluster.map((box) => box.v + box.height / 2));
  const margin = Math.max(u1 - u0, v1 - v0) * 0.09 + median * 2;
  // The zone stands at the foot of a page and is the line most often missed: look further down than up.
  return region(u0 - margin, u1 + margin, v0 - margin, v1 + margin * 1.2, ux, uy);
}

function direction(boxes: readonly OrientedBox[]): { ux: number; uy: number } {
  let sx = 0;
  let sy = 0;
  for (const box of boxes)
    if (box.length > box.height * 2.5) {
      sx += box.ux * box.length;
      sy += box.uy * box.length;
    }
  const norm = Math.hypot(sx, sy);
  return norm > 1e-6 ? { ux: sx / norm, uy: sy / norm } : { ux: 1, uy: 0 };
}

function largestCluster(boxes: readonly Placed[], median: number): Placed[] {
  const group = boxes.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while ((group[at] ?? at) !== at) at = group[at] ?? at;
    group[index] = at;
    return at;
  };
  boxes.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = boxes[j];
      if (!b) continue;
      const gapU = Math.abs(a.u - b.u) - (a.length + b.length) / 2;
      const gapV = Math.abs(a.v - b.v) - (a.height + b.height) / 2;
      if (gapU < median * 7 && gapV < median * 5) group[root(i)] = root(j);
    }
  });
  const clusters = new Map<number, Placed[]>();
  boxes.forEach((box, index) => {
    const key = root(index);
    clusters.set(key, [...(clusters.get(key) ?? []), box]);
  });
  const weight = (cluster: Placed[]): number => cluster.reduce((sum, box) => sum + box.length, 0);
  return [...clusters.values()].reduce((best, cluster) => (weight(cluster) > weight(best) ? cluster : best), []);
}

function region(u0: number, u1: number, v0: number, v1: number, ux: number, uy: number): Strip {
  const at = (u: number, v: number): [number, number] => [u * ux - v * uy, u * uy + v * ux];
  const v = (v0 + v1) / 2;
  return { left: at(u0, v), right: at(u1, v), down: [-uy * (v1 - v0), ux * (v1 - v0)], sag: 0 };
}

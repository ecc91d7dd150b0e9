import type { OrientedBox, Strip } from "../ocr";
import type { DecodedZone } from "./mrz-decode";

/** Shares of a zone line's length: the cards of ICAO 9303 are 0.7 to 0.81 of it high, the zone at their foot. */
const ABOVE = 0.92;
const BELOW = 0.14;
const BESIDE = 0.1;

/**
 * The part of the picture that can belong to the document of this zone. A zone is of known proportion to its card, and
 * what lies outside (newsprint, the page before, a keyboard) costs seconds to read and is never the holder's.
 */
export function documentRegion(zone: DecodedZone): Strip | null {
  const first = zone.guesses[0]?.strip;
  const last = zone.guesses[zone.guesses.length - 1]?.strip;
  if (!first || !last) return null;
  const dx = first.right[0] - first.left[0];
  const dy = first.right[1] - first.left[1];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / length, dx / length];
  const depth = (last.left[0] - first.left[0]) * nx + (last.left[1] - first.left[1]) * ny;
  const height = depth + length * (ABOVE + BELOW);
  // Middle of the region, measured down from the first line.
  const middle = (depth + length * (BELOW - ABOVE)) / 2;
  return {
    left: [first.left[0] - dx * BESIDE + nx * middle, first.left[1] - dy * BESIDE + ny * middle],
    right: [first.right[0] + dx * BESIDE + nx * middle, first.right[1] + dy * BESIDE + ny * middle],
    down: [nx * height, ny * height],
    sag: 0,
  };
}

/** True when the middle of the box lies in the region. */
export function liesIn(region: Strip, box: OrientedBox): boolean {
  const dx = region.right[0] - region.left[0];
  const dy = region.right[1] - region.left[1];
  const x = box.cx - region.left[0];
  const y = box.cy - region.left[1];
  const along = (x * dx + y * dy) / (dx * dx + dy * dy);
  const [vx, vy] = region.down;
  const across = (x * vx + y * vy) / (vx * vx + vy * vy);
  return along > 0 && along < 1 && Math.abs(across) < 0.5;
}

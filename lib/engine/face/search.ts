import { type Face, isPortrait, mergeDuplicates, type Window } from "../face-geometry";
import type { Pixels } from "../pixels";
import type { Point, Quad } from "../reading";
import type { Detector } from "./blazeface";
import { CANDIDATE_SCORE } from "./thresholds";

/** Where to look: an upright-in-its-own-turn rectangle of the source. */
export interface Area {
  centre: Point;
  width: number;
  height: number;
  /** Radians clockwise from the source's rows to the area's reading direction. */
  turn: number;
}

/** The document as an area whose turn is the reading direction that lies nearest to `uprightTurn`. */
export function areaOf(quad: Quad, uprightTurn: number): Area {
  const wanted = (-uprightTurn * Math.PI) / 180;
  const side = (i: number) => {
    const [ax, ay] = quad[i % 4] ?? [0, 0];
    const [bx, by] = quad[(i + 1) % 4] ?? [0, 0];
    return [bx - ax, by - ay] as const;
  };
  let best = 0;
  let bestCosine = -2;
  for (let i = 0; i < 4; i++) {
    const [x, y] = side(i);
    const cosine = (x * Math.cos(wanted) + y * Math.sin(wanted)) / Math.hypot(x, y);
    if (cosine > bestCosine) [best, bestCosine] = [i, cosine];
  }
  const length = (i: number) => Math.hypot(...side(i));
  const [x, y] = side(best);
  return {
    centre: [quad.reduce((sum, p) => sum + p[0], 0) / 4, quad.reduce((sum, p) => sum + p[1], 0) / 4],
    width: (length(best) + length(best + 2)) / 2,
    height: (length(best + 1) + length(best + 3)) / 2,
    turn: Math.atan2(y, x),
  };
}

/** The whole picture, read in the direction that `uprightTurn` makes upright. */
export function wholeArea(pixels: Pixels, uprightTurn: number): Area {
  const lying = uprightTurn % 180 !== 0;
  return {
    centre: [pixels.width / 2, pixels.height / 2],
    width: lying ? pixels.height : pixels.width,
    height: lying ? pixels.width : pixels.height,
    turn: (-uprightTurn * Math.PI) / 180,
  };
}

/** Square windows of side `size` that cover the area, neighbours sharing at least `shared` of their side. */
export function windows(area: Area, size: number, shared: number): Window[] {
  const offsets = (length: number): number[] => {
    if (length <= size) return [0];
    const count = Math.ceil((length - size) / (size * (1 - shared))) + 1;
    return Array.from({ length: count }, (_, i) => (size - length) / 2 + ((length - size) * i) / (count - 1));
  };
  const c = Math.cos(area.turn);
  const s = Math.sin(area.turn);
  return offsets(area.height).flatMap((y) =>
    offsets(area.width).map((x) => ({
      centre: [area.centre[0] + c * x - s * y, area.centre[1] + s * x + c * y] as const,
      size,
      turn: area.turn,
    })),
  );
}

/** All faces in the windows, duplicates between windows merged, upright in the windows' turn. */
export async function look(detector: Detector, pixels: Pixels, where: readonly Window[]): Promise<Face[]> {
  const found: Face[] = [];
  for (const window of where) {
    found.push(...(await detector.detect(pixels, window, CANDIDATE_SCORE)));
  }
  return mergeDuplicates(found).filter(isPortrait);
}

import type { Quad } from "@/lib/contract";

/** A point or size in pixels; which pixels (image or screen) is said by each function. */
export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}

/**
 * How the picture lies under the window: turned by `turn` degrees clockwise and scaled around its centre, its centre at
 * (`x`, `y`) from the centre of the window in screen pixels.
 */
export interface View {
  scale: number;
  x: number;
  y: number;
  turn: number;
}

export const MAX_SCALE = 8;
const FIT_SHARE = 0.97;

function rotate({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** Image pixel → screen pixel from the centre of the window. */
export function toScreen(view: View, image: Size, point: Point): Point {
  const turned = rotate({ x: point.x - image.width / 2, y: point.y - image.height / 2 }, view.turn);
  return { x: turned.x * view.scale + view.x, y: turned.y * view.scale + view.y };
}

const isSideways = (turn: number): boolean => Math.abs(turn) % 180 === 90;

/** Scale at which the whole turned picture fits into the window. */
export function fitScale(image: Size, screen: Size, turn: number): number {
  const [width, height] = isSideways(turn) ? [image.height, image.width] : [image.width, image.height];
  return Math.min(screen.width / width, screen.height / height) * FIT_SHARE;
}

export const fitView = (image: Size, screen: Size, turn: number): View => ({
  scale: fitScale(image, screen, turn),
  x: 0,
  y: 0,
  turn,
});

/** Zoom by a factor so that the picture under `at` (screen, from the centre) stays under it. */
export function zoomAt(view: View, factor: number, at: Point, limits: { min: number; max: number }): View {
  const scale = Math.min(limits.max, Math.max(limits.min, view.scale * factor));
  const grown = scale / view.scale;
  return { ...view, scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** Keeps a part of the picture in the window however far it is dragged. */
export function keepInside(view: View, image: Size, screen: Size): View {
  const [width, height] = isSideways(view.turn) ? [image.height, image.width] : [image.width, image.height];
  const reachX = Math.max(0, (width * view.scale + screen.width) / 2 - 60);
  const reachY = Math.max(0, (height * view.scale + screen.height) / 2 - 60);
  return {
    ...view,
    x: Math.min(reachX, Math.max(-reachX, view.x)),
    y: Math.min(reachY, Math.max(-reachY, view.y)),
  };
}

const centreOf = (quad: Quad): Point => ({
  x: (quad[0][0] + quad[1][0] + quad[2][0] + quad[3][0]) / 4,
  y: (quad[0][1] + quad[1][1] + quad[2][1] + quad[3][1]) / 4,
});

/** Width and height of what a quad shows, read along its own text (top edge and left edge), in image pixels. */
export function quadSize(quad: Quad): Size {
  const [tl, tr, br, bl] = quad;
  const length = (a: readonly number[], b: readonly number[]) =>
    Math.hypot((b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0));
  return { width: (length(tl, tr) + length(bl, br)) / 2, height: (length(tl, bl) + length(tr, br)) / 2 };
}

/** The view that brings a quad to the middle of the window, large enough to read but never past `MAX_SCALE`. */
export function viewOfQuad(quad: Quad, image: Size, screen: Size, turn: number): View {
  const corners = quad.map(([x, y]) => rotate({ x, y }, turn));
  const extent = (axis: "x" | "y") => {
    const values = corners.map((corner) => corner[axis]);
    return Math.max(1, Math.max(...values) - Math.min(...values));
  };
  const wanted = Math.min((screen.width * 0.72) / extent("x"), (screen.height * 0.34) / extent("y"));
  const scale = Math.min(MAX_SCALE, Math.max(fitScale(image, screen, turn), wanted));
  const still = toScreen({ scale, x: 0, y: 0, turn }, image, centreOf(quad));
  return { scale, x: -still.x, y: -still.y, turn };
}

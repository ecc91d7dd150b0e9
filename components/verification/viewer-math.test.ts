import { describe, expect, it } from "vitest";
import type { Quad } from "@/lib/contract";
import { fitView, keepInside, type Point, quadSize, toScreen, type View, viewOfQuad, zoomAt } from "./viewer-math";

const image = { width: 2000, height: 1000 };
const screen = { width: 500, height: 400 };
const quad: Quad = [
  [100, 100],
  [500, 100],
  [500, 140],
  [100, 140],
];

/** Screen pixel from the centre of the window → pixel of `image`: the way back, worked out apart from the way there. */
function toImage(view: View, { x, y }: Point): Point {
  const angle = (view.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / view.scale, Math.sin(angle) / view.scale];
  const [right, down] = [x - view.x, y - view.y];
  return { x: right * cos + down * sin + image.width / 2, y: down * cos - right * sin + image.height / 2 };
}

describe("the viewer's geometry", () => {
  it.each([0, 90, 180, 270])("screen and image positions are each other's inverse at %i degrees", (turn) => {
    const view = { scale: 0.7, x: 31, y: -12, turn };
    const back = toImage(view, toScreen(view, image, { x: 123, y: 456 }));
    expect(back.x).toBeCloseTo(123);
    expect(back.y).toBeCloseTo(456);
  });
  it("a picture lying on its side fits by its height", () => {
    expect(fitView(image, screen, 0).scale).toBeCloseTo((500 / 2000) * 0.97);
    expect(fitView(image, screen, 90).scale).toBeCloseTo((400 / 2000) * 0.97);
  });
  it("zooming keeps the point under the pointer", () => {
    const view = fitView(image, screen, 90);
    const at = { x: 80, y: -40 };
    const before = toImage(view, at);
    const after = toImage(zoomAt(view, 2.5, at, { min: 0.05, max: 8 }), at);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });
  it.each([0, 90, 180, 270])("zooming to a quad puts its centre in the middle at %i degrees", (turn) => {
    const view = viewOfQuad(quad, image, screen, turn);
    const centre = toScreen(view, image, { x: 300, y: 120 });
    expect(centre.x).toBeCloseTo(0);
    expect(centre.y).toBeCloseTo(0);
  });
  it("zooming to a quad shows all of it", () => {
    const view = viewOfQuad(quad, image, screen, 0);
    expect(400 * view.scale).toBeLessThanOrEqual(screen.width);
    expect(view.scale).toBeGreaterThan(fitView(image, screen, 0).scale);
  });
  it("a quad is measured along its own text, also when turned", () => {
    const upright: Quad = [
      [200, 100],
      [200, 500],
      [160, 500],
      [160, 100],
    ];
    expect(quadSize(upright)).toEqual({ width: 400, height: 40 });
  });
  it("dragging cannot lose the picture", () => {
    const view = keepInside({ scale: 0.2, x: 9999, y: -9999, turn: 0 }, image, screen);
    expect(view.x).toBeLessThan(500);
    expect(view.y).toBeGreaterThan(-400);
  });
});

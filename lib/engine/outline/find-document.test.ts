import { describe, expect, it } from "vitest";
import { homographyBetween, project, rectangle } from "../image";
import type { Pixels } from "../pixels";
import type { Quad } from "../reading";
import { findDocument, type TextBox } from "./index";

const WIDTH = 800;
const HEIGHT = 600;
type Colour = readonly [number, number, number];

/** Text lines of a passport page in its own millimetres: left, middle, length, height. */
const LINES: ReadonlyArray<readonly [number, number, number, number]> = [
  [42, 10, 60, 4],
  [42, 20, 40, 3],
  [42, 30, 45, 3],
  [42, 40, 30, 3],
  [42, 50, 40, 3],
  [8, 70, 110, 4],
  [8, 78, 110, 4],
];

/** A card with dark lines of text under a given perspective, on a plain or a striped table, with seeded grain. */
function photograph(quad: Quad, card: Colour, table: (x: number, y: number) => Colour): Pixels {
  const toCard = homographyBetween(quad, rectangle(125, 88));
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  let seed = 7;
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = i % WIDTH;
    const y = Math.floor(i / WIDTH);
    const [u, v] = project(toCard, x + 0.5, y + 0.5);
    const inside = u >= 0 && v >= 0 && u < 125 && v < 88;
    const inLine = LINES.some(([l, m, w, h]) => u > l && u < l + w && Math.abs(v - m) < h / 2);
    const ink = inside && inLine && Math.floor(u / 1.2) % 2 === 0;
    const colour = ink ? ([40, 40, 50] as const) : inside ? card : table(x, y);
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const grain = (seed / 2147483648 - 0.5) * 12;
    for (let c = 0; c < 3; c++) data[3 * i + c] = Math.min(255, Math.max(0, (colour[c] ?? 0) + grain));
  }
  return { data, width: WIDTH, height: HEIGHT };
}

function boxes(quad: Quad): TextBox[] {
  const map = homographyBetween(rectangle(125, 88), quad);
  return LINES.map(([l, m, w, h]) => {
    const [ax, ay] = project(map, l, m);
    const [bx, by] = project(map, l + w, m);
    const length = Math.hypot(bx - ax, by - ay);
    const box = { cx: (ax + bx) / 2, cy: (ay + by) / 2, ux: (bx - ax) / length, uy: (by - ay) / length };
    return { ...box, length, height: (h / w) * length };
  });
}

function farthest(found: Quad | undefined, truth: Quad): number {
  return Math.max(...truth.map(([x, y], i) => Math.hypot(x - (found?.[i]?.[0] ?? 9e9), y - (found?.[i]?.[1] ?? 9e9))));
}

const wood = (x: number, y: number): Colour => [120 + ((x + 3 * y) % 17), 85, 50];
const stripes = (x: number): Colour => (Math.floor(x / 90) % 2 ? [235, 235, 235] : [90, 95, 100]);
const tilted: Quad = [
  [170, 130],
  [610, 100],
  [650, 420],
  [150, 440],
];

describe("findDocument", () => {
  it("finds a tilted card to within a hundredth of the picture", () => {
    const outline = findDocument(photograph(tilted, [205, 210, 225], wood), boxes(tilted));
    expect(farthest(outline?.quad, tilted)).toBeLessThan(8);
    expect(outline?.confidence).toBeGreaterThan(0.8);
    expect(outline?.fillsFrame).toBe(false);
  });

  it("is not led astray by a striped table", () => {
    const outline = findDocument(photograph(tilted, [160, 190, 170], stripes), boxes(tilted));
    expect(farthest(outline?.quad, tilted)).toBeLessThan(8);
  });

  it("orders the corners as the text is read when the card lies on its side", () => {
    const lying: Quad = [
      [520, 90],
      [530, 500],
      [240, 510],
      [230, 80],
    ];
    const outline = findDocument(photograph(lying, [205, 210, 225], wood), boxes(lying));
    expect(farthest(outline?.quad, lying)).toBeLessThan(8);
  });

  it("answers with the frame when the picture is the document itself", () => {
    const frame = rectangle(WIDTH, HEIGHT - 38);
    const whole = photograph(frame, [205, 210, 225], wood);
    const cut = { ...whole, height: HEIGHT - 38, data: whole.data.slice(0, WIDTH * (HEIGHT - 38) * 3) };
    const outline = findDocument(cut, boxes(frame));
    expect(outline?.fillsFrame).toBe(true);
    expect(outline?.quad).toEqual(frame);
  });

  it("says nothing about a table without a document", () => {
    const outside: Quad = [
      [2000, 2000],
      [2100, 2000],
      [2100, 2080],
      [2000, 2080],
    ];
    expect(findDocument(photograph(outside, [0, 0, 0], wood), [])).toBeNull();
    expect(findDocument(photograph(outside, [0, 0, 0], stripes), [])).toBeNull();
  });
});

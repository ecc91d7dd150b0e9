import { describe, expect, it } from "vitest";
import type { Quad } from "../reading";
import { belongsTo } from "./read-side";

const card: Quad = [
  [100, 100],
  [500, 120],
  [490, 380],
  [90, 360],
];
const symbolAt = (x: number, y: number): Quad => [
  [x - 20, y - 20],
  [x + 20, y - 20],
  [x + 20, y + 20],
  [x - 20, y + 20],
];

describe("a code on the picture", () => {
  it("belongs to the document when its middle lies on it, or just beside an outline that may be off", () => {
    expect(belongsTo(card, { payload: "unknown", quad: symbolAt(300, 250) })).toBe(true);
    expect(belongsTo(card, { payload: "unknown", quad: symbolAt(505, 250) })).toBe(true);
  });

  it("is a stranger's when it stands beside the document and holds no document's data", () => {
    expect(belongsTo(card, { payload: "unknown", quad: symbolAt(700, 250) })).toBe(false);
  });

  it("is kept wherever it stands when it holds a document's data", () => {
    expect(belongsTo(card, { payload: "AAMVA", quad: symbolAt(700, 250) })).toBe(true);
  });
});

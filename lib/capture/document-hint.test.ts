import { describe, expect, it } from "vitest";
import { cardGuide, documentHint, type Frame, lookAtDocument, type Region } from "./index";

const SIZE = { width: 480, height: 360 };
const guide = cardGuide(SIZE, "card");

/** A printed card on a table; every number of grey levels. */
function scene(card: Region | null, { paper = 205, print = 60, table = 95, glare = 0, from = 0 } = {}): Frame {
  const data = new Uint8ClampedArray(SIZE.width * SIZE.height * 4).fill(255);
  for (let y = 0; y < SIZE.height; y += 1) {
    for (let x = 0; x < SIZE.width; x += 1) {
      const [u, v] = card ? [x - card.left, y - card.top] : [-1, -1];
      const inside = card !== null && u >= 0 && v >= 0 && u < card.width && v < card.height;
      const lettered = inside && v % 14 > 8 && u % 9 > 5 && u > 12 && v > 12;
      const burnt = inside && Math.hypot(u - 150, v - 80) < glare;
      const grey = burnt ? 255 : lettered ? print : inside ? paper : table + ((x * 7 + y * 13 + from) % 5);
      data.fill(grey, 4 * (y * SIZE.width + x), 4 * (y * SIZE.width + x) + 3);
    }
  }
  return { data, ...SIZE };
}
const smaller = (by: number): Region => ({
  left: guide.left + by * guide.width,
  top: guide.top + by * guide.height,
  width: guide.width * (1 - 2 * by),
  height: guide.height * (1 - 2 * by),
});

function hintFor(frame: Frame, before: Frame = frame) {
  return documentHint(lookAtDocument(frame, guide, lookAtDocument(before, guide, null)));
}

describe("what is said before a document is photographed", () => {
  it("nothing, when a printed card lies still in the guide", () => {
    expect(hintFor(scene(guide))).toBeNull();
    expect(hintFor(scene(smaller(0.04)))).toBeNull();
  });

  it("that there is none, over an empty table", () => {
    expect(hintFor(scene(null))).toBe("no-document");
  });

  it("to move closer, when it lies well inside the guide", () => {
    expect(hintFor(scene(smaller(0.2)))).toBe("closer");
  });

  it("that a corner is missing, when it reaches out of the guide on one side", () => {
    expect(hintFor(scene({ ...guide, left: guide.left + 0.24 * guide.width }))).toBe("corner-missing");
  });

  it("that it glares, when a lamp burns out a part", () => {
    expect(hintFor(scene(guide, { glare: 34 }))).toBe("glare");
  });

  it("that it is too dark", () => {
    expect(hintFor(scene(guide, { paper: 50, print: 10, table: 12 }))).toBe("too-dark");
  });

  it("to hold still, on the first frame and while the picture changes", () => {
    expect(documentHint(lookAtDocument(scene(guide), guide, null))).toBe("hold-still");
    expect(hintFor(scene(guide), scene({ ...guide, left: guide.left + 7, top: guide.top + 5 }))).toBe("hold-still");
  });
});

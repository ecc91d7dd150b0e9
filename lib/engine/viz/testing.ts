import { expect, it } from "vitest";
import type { Point, Side } from "../reading";
import { glyphWidth } from "./glyph-widths";
import type { PrintedLine } from "./printed-line";
import { readPrinted } from "./read-printed";

/** The day on which drawn cards are read. */
export const READ_ON = "2026-11-22";

/** A line of a drawn layout: left edge and middle in pixels, text, and its height where it is not 20. */
export type DrawnLine = readonly [left: number, middle: number, text: string, height?: number];

/** Frames at which the letters of a sans serif fire. */
function spikesOf(text: string): number[] {
  let at = 0;
  return [...text].map((character, i, all) => {
    if (i > 0) at += (glyphWidth(all[i - 1] ?? "") + glyphWidth(character)) * 3.4;
    return Math.round(at);
  });
}

/** Lines as a recogniser would give them for print of even width, `tilt` degrees clockwise. */
export function drawLines(
  rows: readonly DrawnLine[],
  side: Side = "front",
  tilt = 0,
  confidence = 0.98,
): PrintedLine[] {
  const cos = Math.cos((tilt * Math.PI) / 180);
  const sin = Math.sin((tilt * Math.PI) / 180);
  const turn = (x: number, y: number): Point => [x * cos - y * sin, x * sin + y * cos];
  return rows.map(([left, middle, text, height = 20]) => {
    const right = left + text.length * height * 0.55;
    const top = middle - height / 2;
    return {
      text,
      confidence,
      side,
      quad: [turn(left, top), turn(right, top), turn(right, top + height), turn(left, top + height)],
      spikes: spikesOf(text),
      confidences: [...text].map(() => confidence),
    };
  });
}

/** A card as it is printed, the layout it is of, and what is to be read of it. */
export interface DrawnCard {
  name: string;
  layout: string;
  lines: readonly DrawnLine[];
  fields: Record<string, string>;
}

/** Two facts of each card: read straight, and read askew. */
export function readsAsDrawn(cards: readonly DrawnCard[]): void {
  for (const card of cards) {
    it(`of ${card.name} gives its fields`, () => {
      const reading = readPrinted(drawLines(card.lines), { known: [], today: READ_ON });
      const got = Object.fromEntries(reading.fields.map((field) => [field.field, field.value]));
      expect({ layout: reading.layout, ...got }).toMatchObject({ layout: card.layout, ...card.fields });
    });
    it(`of ${card.name} reads the same when the card lies askew`, () => {
      const reading = readPrinted(drawLines(card.lines, "front", 12), { known: [], today: READ_ON });
      const got = Object.fromEntries(reading.fields.map((field) => [field.field, field.value]));
      expect(got).toMatchObject(card.fields);
    });
  }
}

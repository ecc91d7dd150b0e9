import type { MrzLine, Ocr, Page, Strip } from "../ocr";
import { CENTRE_VIEW, centreShifts } from "./centre-line";
import type { LineGuess } from "./mrz-decode";

/**
 * Lays each line of a guess on its ink once more, now over its whole length: rows were settled on the part that was
 * read, and on bent or tilted paper the rest runs off. Kept only where the line is read better for it.
 */
export async function recentre(ocr: Ocr, page: Page, lines: readonly LineGuess[]): Promise<LineGuess[]> {
  const moved = lines.map((line) => ({ ...line, strip: centred(page, line) }));
  const before = await ocr.readMrzLines(
    page,
    lines.map((line) => line.strip),
  );
  const after = await ocr.readMrzLines(
    page,
    moved.map((line) => line.strip),
  );
  return lines.map((line, index) => {
    const candidate = moved[index];
    return candidate && sureness(after[index]) > sureness(before[index]) + WORTH_MOVING ? candidate : line;
  });
}

/** Confident characters by which the moved line must be read better. */
const WORTH_MOVING = 1.5;

function sureness(line: MrzLine | undefined): number {
  return line?.confidences.reduce((sum, value) => sum + value * value, 0) ?? 0;
}

function centred(page: Page, { strip, height }: LineGuess): Strip {
  const [dx, dy] = strip.down;
  const grow = CENTRE_VIEW / height;
  const shifts = centreShifts(page, { ...strip, down: [dx * grow, dy * grow], sag: strip.sag / grow });
  if (!shifts) return strip;
  const tall = Math.hypot(dx, dy) || 1;
  const [left, right] = [shifts.left / tall, shifts.right / tall];
  return {
    left: [strip.left[0] + dx * left, strip.left[1] + dy * left],
    right: [strip.right[0] + dx * right, strip.right[1] + dy * right],
    down: strip.down,
    sag: strip.sag + shifts.sag / tall,
  };
}

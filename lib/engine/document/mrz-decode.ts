import type { LinePosterior } from "../mrz";
import {
  CHAR_COUNT,
  type CharKind,
  type DecidedZone,
  decideZone,
  FILLER,
  FORMATS,
  type Frames,
  fixedLengthPosterior,
} from "../mrz";
import type { Ocr, Page, Strip } from "../ocr";
import type { MrzFormat } from "../reading";
import { fitPlaces } from "./fit-places";
import { STRIP_HEIGHT } from "./mrz-rows";

/** A hypothesis about one line: the strip to read and where each of its characters should stand on it (0–1). */
export interface LineGuess {
  strip: Strip;
  place(index: number): number;
  /** Height of the strip in pitches. */
  height: number;
}

export interface DecodedZone extends DecidedZone {
  guesses: LineGuess[];
  /** Share of the strip's length at which each character stands, per line. */
  places: number[][];
  /** Mean log-likelihood per frame of the lattice: how well the geometry explains the frames. */
  fit: number;
  /** The same, summed over the frames of all lines, nats. */
  logLikelihood: number;
  posteriors: Float64Array[];
}

/** How a zone of one line is looked at again: crop height in pitches and stretch along the line. */
interface View {
  height: number;
  stretch: number;
}
const VIEWS: readonly View[] = [
  { height: 1.75, stretch: 1 },
  { height: 1.4, stretch: 1.05 },
  { height: 2.05, stretch: 1.1 },
  { height: 1.55, stretch: 0.95 },
  { height: 1.75, stretch: 1.12 },
];

/** Ends of the line tried when the found ends do not explain the frames, in characters. */
const OFFSETS: ReadonlyArray<readonly [start: number, end: number]> = [
  [0, 0],
  [0, 1],
  [0, -1],
  [0.5, 0.5],
  [-0.5, -0.5],
];
const ANY: CharKind = "any";
const LOOSE = 0.7;
const TIGHT = 0.4;

/** Place of a character on the strip, 0–1. */
type Places = (index: number) => number;

/** Reads the lines under one format hypothesis; `views` crops a line are averaged. Null when it cannot hold. */
export async function decodeZone(
  ocr: Ocr,
  page: Page,
  format: MrzFormat,
  guesses: readonly LineGuess[],
  views: number,
  typing: "typed" | "as printed" = "typed",
): Promise<DecodedZone | null> {
  const spec = FORMATS[format];
  const placings: Places[] = [];
  const posteriors: Float64Array[] = [];
  let fit = 0;
  let logLikelihood = 0;
  for (const view of VIEWS.slice(0, views)) {
    const strips = guesses.map((guess) => withHeight(guess, view.height));
    const lines = await ocr.readMrzLines(page, strips, view.stretch);
    for (const [row, typed] of spec.kinds.entries()) {
      const kinds = typing === "typed" ? typed : typed.map(() => ANY);
      const frames = lines[row]?.mrz;
      const guess = guesses[row];
      if (!frames || !guess) return null;
      const known = placings[row];
      if (!known) {
        const start = firstPosterior(frames, kinds, guess);
        if (!start) return null;
        placings[row] = start.places;
        posteriors[row] = Float64Array.from(start.result.posterior);
        fit += start.result.logLikelihood / frames.frames / spec.kinds.length;
        logLikelihood += start.result.logLikelihood;
      } else {
        const next = posteriorAt(frames, kinds, known, TIGHT);
        const sum = posteriors[row];
        if (next && sum) addTo(sum, next.posterior);
      }
    }
  }
  posteriors.forEach(normalise);
  const decided = decideZone(format, posteriors);
  if (!decided) return null;
  const places = placings.map((placing) => Array.from({ length: spec.width }, (_, index) => placing(index)));
  return { ...decided, guesses: [...guesses], places, fit, logLikelihood, posteriors };
}

function withHeight(guess: LineGuess, height: number): Strip {
  // Close lines leave less room: the strip must not show its neighbours.
  const scale = (height / STRIP_HEIGHT) * (Math.min(guess.height, STRIP_HEIGHT) / guess.height);
  return { ...guess.strip, down: [guess.strip.down[0] * scale, guess.strip.down[1] * scale] };
}

/** Frames per unit of place, and the prior's pitch in frames. */
function posteriorAt(
  frames: Frames,
  kinds: readonly CharKind[],
  places: Places,
  deviation: number,
): LinePosterior | null {
  const pitch = ((places(kinds.length - 1) - places(0)) / (kinds.length - 1)) * frames.frames;
  return fixedLengthPosterior(frames, kinds, {
    at: (index) => places(index) * frames.frames - 0.5,
    deviation: deviation * pitch,
  });
}

/** First look at a line: tries shifted ends, then bends the expected places to the characters surely seen. */
function firstPosterior(
  frames: Frames,
  kinds: readonly CharKind[],
  guess: LineGuess,
): { result: LinePosterior; places: Places } | null {
  const count = kinds.length;
  let best: { result: LinePosterior; places: Places } | null = null;
  for (const [start, end] of OFFSETS) {
    const places: Places = (index) => guess.place(index + start + ((end - start) * index) / (count - 1));
    const result = posteriorAt(frames, kinds, places, LOOSE);
    if (result && (!best || result.logLikelihood > best.result.logLikelihood)) best = { result, places };
    if (start === 0 && end === 0 && result && isSure(result, count, frames.frames)) break;
  }
  if (!best) return null;
  for (let round = 0; round < 3; round++) {
    const seen = surePlaces(best.result, count, frames.frames);
    if (seen.length < 5) break;
    const places = fitPlaces(seen, best.places, count);
    const result = posteriorAt(frames, kinds, places, TIGHT);
    if (!result) break;
    best = { result, places };
  }
  return best;
}

function isSure(result: LinePosterior, count: number, frames: number): boolean {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.max(...result.posterior.subarray(i * CHAR_COUNT, (i + 1) * CHAR_COUNT));
  return sum / count > 0.985 && result.logLikelihood / frames > -0.035;
}

/** Characters other than fillers read with more than 80 %: [index, place]. */
function surePlaces(result: LinePosterior, count: number, frames: number): Array<readonly [number, number]> {
  const seen: Array<readonly [number, number]> = [];
  for (let i = 0; i < count; i++) {
    const row = result.posterior.subarray(i * CHAR_COUNT, (i + 1) * CHAR_COUNT);
    const top = row.reduce((best, value, k) => (value > (row[best] ?? 0) ? k : best), 0);
    if (top !== FILLER && (row[top] ?? 0) > 0.8) seen.push([i, ((result.centres[i] ?? 0) + 0.5) / frames]);
  }
  return seen;
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (more[i] ?? 0);
}

function normalise(posterior: Float64Array): void {
  for (let i = 0; i < posterior.length; i += CHAR_COUNT) {
    let sum = 0;
    for (let k = i; k < i + CHAR_COUNT; k++) sum += posterior[k] ?? 0;
    if (sum > 0) for (let k = i; k < i + CHAR_COUNT; k++) posterior[k] = (posterior[k] ?? 0) / sum;
  }
}

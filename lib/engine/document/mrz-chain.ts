import type { MrzLine } from "../ocr";
import { fitPlaces } from "./fit-places";

/**
 * The monospaced run inside one read line. Printed text of other fonts gives characters too, but never at one pitch:
 * regularity is what tells a line of the zone from everything else.
 */
export interface Chain {
  /** One character per pitch from the first to the last seen; `?` where nothing sure was read. */
  text: string;
  confidences: number[];
  /** Place along the crop (0 = left end, 1 = right end) of the character `index` of `text`; may be asked outside it. */
  place(index: number): number;
  /** Mean distance of neighbouring characters in the same unit. */
  pitch: number;
  /** Sum of confidences of neighbours that stand at the pitch, fillers worth less: about the letters surely seen. */
  score: number;
}

interface Spike {
  char: string;
  confidence: number;
  place: number;
}

const SURE = 0.4;
const REGULAR = 0.25;
/** Letters may hide one unread neighbour; between fillers a dozen may have melted away. */
const LETTER_REACH = 2.6;
const FILLER_REACH = 12;
/** Fillers are read into any pattern of strokes, also upside down; letters at one pitch are not. */
const FILLER_WORTH = 0.4;

/** The strongest run of a line, or null when it has none of at least four characters. */
export function strongestChain(line: MrzLine): Chain | null {
  const spikes: Spike[] = [];
  line.spikes.forEach((frame, index) => {
    const confidence = line.confidences[index] ?? 0;
    if (confidence >= SURE)
      spikes.push({ char: line.text.charAt(index), confidence, place: (frame + 0.5) / line.frames });
  });
  const pitch = commonPitch(spikes);
  if (pitch === null) return null;
  const runs = splitRuns(spikes, pitch);
  const best = runs.reduce<Spike[]>((top, run) => (runScore(run, pitch) > runScore(top, pitch) ? run : top), []);
  return best.length < 4 ? null : indexed(best, pitch);
}

/** Median distance of neighbours that are no fillers: runs of fillers melt together. */
function commonPitch(spikes: readonly Spike[]): number | null {
  const letters: number[] = [];
  const all: number[] = [];
  spikes.forEach((spike, i) => {
    const before = spikes[i - 1];
    if (!before) return;
    all.push(spike.place - before.place);
    if (spike.char !== "<" && before.char !== "<") letters.push(spike.place - before.place);
  });
  const gaps = letters.length >= 3 ? letters : all;
  if (gaps.length < 3) return null;
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}

function splitRuns(spikes: readonly Spike[], pitch: number): Spike[][] {
  const runs: Spike[][] = [];
  let run: Spike[] = [];
  for (const spike of spikes) {
    const before = run[run.length - 1];
    if (before) {
      const steps = (spike.place - before.place) / pitch;
      const reach = spike.char === "<" || before.char === "<" ? FILLER_REACH : LETTER_REACH;
      if (steps < 0.5 || steps > reach) {
        runs.push(run);
        run = [];
      }
    }
    run.push(spike);
  }
  runs.push(run);
  return runs;
}

function runScore(run: readonly Spike[], pitch: number): number {
  let score = 0;
  run.forEach((spike, i) => {
    const before = run[i - 1];
    if (!before || Math.abs((spike.place - before.place) / pitch - 1) >= REGULAR) return;
    const filler = spike.char === "<" || before.char === "<";
    score += Math.min(spike.confidence, before.confidence) * (filler ? FILLER_WORTH : 1);
  });
  return score;
}

/** Gives every spike its number along the line; the pitch may drift slowly, as it does under perspective. */
function indexed(run: readonly Spike[], start: number): Chain {
  let drifting = start;
  let at = 0;
  const indexes = run.map((spike, i) => {
    const before = run[i - 1];
    if (!before) return 0;
    const gap = spike.place - before.place;
    at += Math.max(1, Math.round(gap / drifting));
    if (Math.abs(gap / drifting - 1) < REGULAR) drifting += 0.12 * (gap - drifting);
    return at;
  });
  const count = at + 1;
  const straight = straightPlaces(run, indexes, start);
  const letters = run.flatMap((spike, i) => (spike.char === "<" ? [] : [[indexes[i] ?? 0, spike.place] as const]));
  const all = run.map((spike, i) => [indexes[i] ?? 0, spike.place] as const);
  const place = fitPlaces(letters.length >= 6 ? letters : all, straight, Math.max(count, 8));
  const text = new Array<string>(count).fill("?");
  const confidences = new Array<number>(count).fill(0);
  run.forEach((spike, i) => {
    const index = indexes[i] ?? 0;
    if (spike.confidence < (confidences[index] ?? 0)) return;
    text[index] = spike.char;
    confidences[index] = spike.confidence;
  });
  return {
    text: text.join(""),
    confidences,
    place,
    pitch: count > 1 ? (place(count - 1) - place(0)) / (count - 1) : start,
    score: runScore(run, start),
  };
}

/** Least-squares line through the numbered places. */
function straightPlaces(run: readonly Spike[], indexes: readonly number[], pitch: number): (index: number) => number {
  const n = run.length;
  const meanX = indexes.reduce((sum, x) => sum + x, 0) / n;
  const meanY = run.reduce((sum, spike) => sum + spike.place, 0) / n;
  let xy = 0;
  let xx = 0;
  run.forEach((spike, i) => {
    const x = (indexes[i] ?? 0) - meanX;
    xy += x * (spike.place - meanY);
    xx += x * x;
  });
  const slope = xx > 0 ? xy / xx : pitch;
  return (index) => meanY + slope * (index - meanX);
}

import { CHAR_COUNT, FILLER, twinLoans, weightsOf } from "./alphabet";
import type { CharKind } from "./formats";
import { bandOf, type PlacePrior, pricesOf } from "./place-prior";

/** Frame log-probabilities of one line: frames × (blank + 37). */
export interface Frames {
  frames: number;
  logProbs: Float32Array;
}

export interface LinePosterior {
  /** characters × 37 probabilities. */
  posterior: Float64Array;
  logLikelihood: number;
  /** Mean frame of each character. */
  centres: Float64Array;
}

const WIDTH = CHAR_COUNT + 1;
/** A run of fillers often melts into one or two spikes: a filler may follow itself without blank at this price. */
const ELASTIC = 0.3;
/** … and a filler spike may be no character at all. */
const ABSORB = 0.3;
/** Anything before the first and after the last character is background at this price. */
const EDGE = 0.02;
const TWIN_LOAN = 0.03;
const NOTHING = new Float64Array(0);

/**
 * Exact forward–backward over (characters emitted, current character) for a line of exactly `kinds.length` characters.
 * Returns null when the frames cannot hold that many characters.
 */
export function fixedLengthPosterior(
  line: Frames,
  kinds: readonly CharKind[],
  place: PlacePrior | null,
): LinePosterior | null {
  const lattice = createLattice(line, kinds, place);
  if (!forward(lattice)) return null;
  return backward(lattice);
}

interface Lattice {
  frames: number;
  count: number;
  probs: Float64Array;
  weights: Float64Array[];
  emissions: Float64Array[];
  /** Price of starting character `i` (1-based count) at frame `t`, at `t × (count + 1) + i`; asked for three times each. */
  prices: Float64Array;
  /** First and last allowed count of emitted characters per frame. */
  low: Int32Array;
  high: Int32Array;
  blank: Float64Array;
  char: Float64Array;
  /** Sum of `char` over characters. */
  total: Float64Array;
  scale: Float64Array;
  logLikelihood: number;
}

function createLattice(line: Frames, kinds: readonly CharKind[], place: PlacePrior | null): Lattice {
  const { frames } = line;
  const count = kinds.length;
  const probs = Float64Array.from(line.logProbs.subarray(0, frames * WIDTH), Math.exp);
  const byKind = new Map<CharKind, Float64Array>();
  const emissions = kinds.map((kind) => {
    const known = byKind.get(kind) ?? emissionsOf(probs, frames, kind);
    byKind.set(kind, known);
    return known;
  });
  const states = frames * (count + 1);
  const { low, high } = bandOf(frames, count, place);
  return {
    frames,
    count,
    probs,
    weights: kinds.map(cachedWeights),
    emissions,
    prices: pricesOf(low, high, count, place),
    low,
    high,
    blank: new Float64Array(states),
    char: emptied(states * CHAR_COUNT),
    total: new Float64Array(states),
    scale: new Float64Array(frames),
    logLikelihood: -Infinity,
  };
}

let scratch = new Float64Array(0);
/**
 * Zeros for the largest table, always the same memory: a page asks a hundred times for two megabytes, which cost more to
 * fetch and to collect than to fill. Nothing of a lattice outlives the call that made it.
 */
function emptied(size: number): Float64Array {
  if (scratch.length < size) scratch = new Float64Array(size);
  return scratch.fill(0, 0, size);
}

const weightCache = new Map<CharKind, Float64Array>();
function cachedWeights(kind: CharKind): Float64Array {
  const known = weightCache.get(kind) ?? weightsOf(kind);
  weightCache.set(kind, known);
  return known;
}

function emissionsOf(probs: Float64Array, frames: number, kind: CharKind): Float64Array {
  const loans = twinLoans(kind);
  const out = new Float64Array(frames * CHAR_COUNT);
  for (let t = 0; t < frames; t++) {
    for (let k = 0; k < CHAR_COUNT; k++) out[t * CHAR_COUNT + k] = probs[t * WIDTH + 1 + k] ?? 0;
    for (const [from, to] of loans)
      out[t * CHAR_COUNT + to] = (out[t * CHAR_COUNT + to] ?? 0) + TWIN_LOAN * (probs[t * WIDTH + 1 + from] ?? 0);
  }
  return out;
}

function blankWeight({ probs, count }: Lattice, t: number, index: number): number {
  const at = t * WIDTH;
  let value = (probs[at] ?? 0) + ABSORB * (probs[at + 1 + FILLER] ?? 0);
  if (index === 0 || index === count) value += EDGE * (1 - (probs[at] ?? 0));
  return value;
}

function forward(lattice: Lattice): boolean {
  const { frames, count, blank, char, total, scale, low, high } = lattice;
  const stride = count + 1;
  for (let t = 0; t < frames; t++) {
    let sum = 0;
    for (let i = low[t] ?? 0; i <= (high[t] ?? 0); i++) {
      const here = t * stride + i;
      const before = here - stride;
      const stay = t === 0 ? (i === 0 ? 1 : 0) : (blank[before] ?? 0) + (total[before] ?? 0);
      const value = stay * blankWeight(lattice, t, i);
      blank[here] = value;
      sum += value;
      if (i > 0) sum += enterCharacters(lattice, t, i);
    }
    if (!(sum > 0) || !Number.isFinite(sum)) return false;
    scale[t] = sum;
    const inverse = 1 / sum;
    for (let i = low[t] ?? 0; i <= (high[t] ?? 0); i++) {
      const here = t * stride + i;
      blank[here] = (blank[here] ?? 0) * inverse;
      total[here] = (total[here] ?? 0) * inverse;
      for (let k = here * CHAR_COUNT; k < (here + 1) * CHAR_COUNT; k++) char[k] = (char[k] ?? 0) * inverse;
    }
  }
  const end = (frames - 1) * stride + count;
  const final = (blank[end] ?? 0) + (total[end] ?? 0);
  if (!(final > 0)) return false;
  lattice.logLikelihood = Math.log(final) + scale.reduce((logs, value) => logs + Math.log(value), 0);
  return true;
}

/** Fills `char[t, i]` and returns its sum. */
function enterCharacters(lattice: Lattice, t: number, i: number): number {
  const { count, blank, char, total, prices } = lattice;
  const stride = count + 1;
  const here = t * stride + i;
  const last = here - stride;
  const previous = last - 1;
  const from = t === 0 ? (i === 1 ? 1 : 0) : (blank[previous] ?? 0) + (total[previous] ?? 0);
  const price = prices[here] ?? 0;
  const weights = lattice.weights[i - 1] ?? NOTHING;
  const emission = lattice.emissions[i - 1] ?? NOTHING;
  let sum = 0;
  for (let k = 0; k < CHAR_COUNT; k++) {
    let value = from;
    if (t > 0 && i > 1) value -= (char[previous * CHAR_COUNT + k] ?? 0) * (k === FILLER ? 1 - ELASTIC : 1);
    value *= price * (weights[k] ?? 0);
    if (t > 0) value += char[last * CHAR_COUNT + k] ?? 0;
    value *= emission[t * CHAR_COUNT + k] ?? 0;
    if (value < 0) value = 0;
    char[here * CHAR_COUNT + k] = value;
    sum += value;
  }
  total[here] = sum;
  return sum;
}

function backward(lattice: Lattice): LinePosterior {
  const { frames, count, scale, low, high } = lattice;
  const posterior = new Float64Array(count * CHAR_COUNT);
  const centres = new Float64Array(count);
  const mass = new Float64Array(count);
  let after = emptyStep(count);
  let before = emptyStep(count);
  after.blank[count] = 1;
  after.char.fill(1, count * CHAR_COUNT);
  for (let t = frames - 1; t >= 0; t--) {
    for (let i = Math.max(1, low[t] ?? 0); i <= (high[t] ?? 0); i++)
      collectEntries(lattice, t, i, after.char, posterior, centres, mass);
    if (t === 0) break;
    stepBack(lattice, t, 1 / (scale[t] ?? 1), after, before);
    [after, before] = [before, after];
  }
  for (let i = 0; i < count; i++) {
    const sum = mass[i] ?? 0;
    if (sum <= 0) continue;
    centres[i] = (centres[i] ?? 0) / sum;
    for (let k = i * CHAR_COUNT; k < (i + 1) * CHAR_COUNT; k++) posterior[k] = (posterior[k] ?? 0) / sum;
  }
  return { posterior, logLikelihood: lattice.logLikelihood, centres };
}

/** Adds the probability that character `i` starts at frame `t`. */
function collectEntries(
  lattice: Lattice,
  t: number,
  i: number,
  charAfter: Float64Array,
  posterior: Float64Array,
  centres: Float64Array,
  mass: Float64Array,
): void {
  const { count, blank, char, total, prices, scale } = lattice;
  const previous = (t - 1) * (count + 1) + i - 1;
  const from = t === 0 ? (i === 1 ? 1 : 0) : (blank[previous] ?? 0) + (total[previous] ?? 0);
  if (from <= 0) return;
  const price = (prices[t * (count + 1) + i] ?? 0) / (scale[t] ?? 1);
  const weights = lattice.weights[i - 1] ?? NOTHING;
  const emission = lattice.emissions[i - 1] ?? NOTHING;
  let sum = 0;
  for (let k = 0; k < CHAR_COUNT; k++) {
    let value = from;
    if (t > 0 && i > 1) value -= (char[previous * CHAR_COUNT + k] ?? 0) * (k === FILLER ? 1 - ELASTIC : 1);
    value *= price * (weights[k] ?? 0) * (emission[t * CHAR_COUNT + k] ?? 0) * (charAfter[i * CHAR_COUNT + k] ?? 0);
    if (value <= 0) continue;
    const at = (i - 1) * CHAR_COUNT + k;
    posterior[at] = (posterior[at] ?? 0) + value;
    sum += value;
  }
  centres[i - 1] = (centres[i - 1] ?? 0) + sum * t;
  mass[i - 1] = (mass[i - 1] ?? 0) + sum;
}

/** Weights of one frame: of having emitted `i` characters and standing on blank, or on character `k`. */
interface Step {
  blank: Float64Array;
  char: Float64Array;
}

function emptyStep(count: number): Step {
  return { blank: new Float64Array(count + 1), char: new Float64Array((count + 1) * CHAR_COUNT) };
}

/** From the weights after frame `t` to those before it; `before` is overwritten. */
function stepBack(lattice: Lattice, t: number, inverse: number, after: Step, before: Step): void {
  const { count, prices, low, high } = lattice;
  const { blank, char } = before;
  blank.fill(0);
  char.fill(0);
  for (let i = low[t] ?? 0; i <= (high[t] ?? 0); i++) {
    const idle = (after.blank[i] ?? 0) * blankWeight(lattice, t, i) * inverse;
    blank[i] = (blank[i] ?? 0) + idle;
    if (i === 0) continue;
    const price = prices[t * (count + 1) + i] ?? 0;
    const weights = lattice.weights[i - 1] ?? NOTHING;
    const emission = lattice.emissions[i - 1] ?? NOTHING;
    let entered = 0;
    for (let k = 0; k < CHAR_COUNT; k++) {
      const at = i * CHAR_COUNT + k;
      const go = (emission[t * CHAR_COUNT + k] ?? 0) * (after.char[at] ?? 0) * inverse;
      char[at] = (char[at] ?? 0) + idle + go;
      const enter = go * price * (weights[k] ?? 0);
      entered += enter;
      if (i > 1) char[at - CHAR_COUNT] = (char[at - CHAR_COUNT] ?? 0) - enter * (k === FILLER ? 1 - ELASTIC : 1);
    }
    blank[i - 1] = (blank[i - 1] ?? 0) + entered;
    if (i > 1) for (let k = (i - 1) * CHAR_COUNT; k < i * CHAR_COUNT; k++) char[k] = (char[k] ?? 0) + entered;
  }
}

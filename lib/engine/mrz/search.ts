import type { MrzFormat } from "../reading";
import { CHAR_COUNT, FILLER, isHard, legalAt, MRZ_CHARS } from "./alphabet";
import { checkWeight } from "./check-digit";
import { type CheckRule, FORMATS, type FormatSpec } from "./formats";

/** Which check digits the search must satisfy. `fields` leaves the composite digit free. */
export type Constraint = "none" | "fields" | "all";

export interface SearchResult {
  lines: string[];
  /** Sum of log-probabilities minus grammar prices, nats. */
  score: number;
}

// Grammar prices in nats: a name that goes on after its end, an empty name, data after one or two fillers of padding.
const PRICE = {
  nameAfterEnd: 5,
  emptyName: 3,
  afterOneFiller: 1.2,
  afterFillers: 2.5,
  lateAfterFillers: 3.5,
  fillerBeforeNumber: 7,
};
const PROBABILITY_FLOOR = 1e-7;
/** Name automaton: 0 primary, 1 one filler, 2 separator, 3 secondary, 4 one filler in it, 5 end. Padded fields use 0–2. */
const PHASES = 6;
const STATES = 100 * PHASES;

interface Position {
  line: number;
  column: number;
  legal: boolean[];
  grammar: "none" | "name" | "padded";
  opensField: boolean;
  /** Second or third character of the document number: nothing but fillers before it is unthinkable. */
  earlyInNumber: boolean;
  /** Check rule whose digit stands here. */
  digitOf: CheckRule | null;
  compositeDigit: boolean;
  opensCheck: boolean;
  fieldWeight: number;
  compositeWeight: number;
}

/**
 * The most probable zone, given characters × 37 probabilities per line: soft grammar for names and padding, and
 * exactly valid check digits where the constraint asks. State: field sum mod 10, composite sum mod 10, grammar phase.
 * Null when no zone satisfies the constraint.
 */
export function searchZone(
  format: MrzFormat,
  posteriors: readonly Float64Array[],
  constraint: Constraint,
): SearchResult | null {
  const spec = FORMATS[format];
  const positions = positionsOf(spec, constraint);
  let scores = new Float64Array(STATES).fill(-Infinity);
  scores[0] = 0;
  const trail: Array<{ from: Int16Array; char: Int8Array }> = [];
  for (const position of positions) {
    const logs = logsAt(position, posteriors[position.line], spec.width);
    const next = new Float64Array(STATES).fill(-Infinity);
    const step = { from: new Int16Array(STATES).fill(-1), char: new Int8Array(STATES) };
    for (let state = 0; state < STATES; state++)
      if ((scores[state] ?? -Infinity) > -Infinity) expand(position, state, scores[state] ?? 0, logs, next, step);
    trail.push(step);
    scores = next;
  }
  return trace(spec, trail, scores);
}

function positionsOf(spec: FormatSpec, constraint: Constraint): Position[] {
  const positions = spec.kinds.flatMap((kinds, line) =>
    kinds.map((kind, column): Position => {
      const legal = legalAt(kind);
      return {
        line,
        column,
        legal: Array.from(MRZ_CHARS, (_, k) => legal[k] === 1 || !isHard(kind)),
        grammar: "none",
        opensField: false,
        earlyInNumber: false,
        digitOf: null,
        compositeDigit: false,
        opensCheck: false,
        fieldWeight: 0,
        compositeWeight: 0,
      };
    }),
  );
  const at = (line: number, column: number): Position | undefined => positions[line * spec.width + column];
  for (const [grammar, spans] of [
    ["name", spec.names],
    ["padded", spec.padded],
  ] as const)
    for (const span of spans)
      for (let column = span.from; column < span.to; column++) {
        const position = at(span.line, column);
        if (position) Object.assign(position, { grammar, opensField: column === span.from });
      }
  const { number } = spec.fields;
  for (const column of [number.from + 1, number.from + 2]) {
    const position = at(number.line, column);
    if (position) position.earlyInNumber = true;
  }
  if (constraint !== "none") for (const rule of spec.checks) constrain(rule, constraint, at);
  return positions;
}

function constrain(
  rule: CheckRule,
  constraint: Constraint,
  at: (line: number, column: number) => Position | undefined,
): void {
  const composite = rule.name === "composite";
  if (composite && constraint !== "all") return;
  let index = 0;
  for (const span of rule.over)
    for (let column = span.from; column < span.to; column++) {
      const position = at(span.line, column);
      if (position && composite) position.compositeWeight = checkWeight(index);
      else if (position) {
        position.fieldWeight = checkWeight(index);
        position.opensCheck = index === 0;
      }
      index++;
    }
  const digit = at(rule.at.line, rule.at.column);
  if (digit && composite) digit.compositeDigit = true;
  else if (digit) digit.digitOf = rule;
}

function logsAt(position: Position, posterior: Float64Array | undefined, width: number): Float64Array {
  const logs = new Float64Array(CHAR_COUNT).fill(-Infinity);
  if (!posterior || posterior.length < width * CHAR_COUNT) throw new RangeError("a line of the zone has no posterior");
  for (let k = 0; k < CHAR_COUNT; k++)
    if (position.legal[k]) logs[k] = Math.log((posterior[position.column * CHAR_COUNT + k] ?? 0) + PROBABILITY_FLOOR);
  return logs;
}

function expand(
  position: Position,
  state: number,
  score: number,
  logs: Float64Array,
  next: Float64Array,
  step: { from: Int16Array; char: Int8Array },
): void {
  const sums = (state / PHASES) | 0;
  const phase = position.grammar === "none" || position.opensField ? 0 : state % PHASES;
  const fieldSum = position.opensCheck ? 0 : (sums / 10) | 0;
  const compositeSum = sums % 10;
  for (let k = 0; k < CHAR_COUNT; k++) {
    const log = logs[k] ?? -Infinity;
    if (log === -Infinity || !digitFits(position, k, fieldSum, compositeSum)) continue;
    const value = k === FILLER ? 0 : k;
    const nextField = position.digitOf ? 0 : (fieldSum + value * position.fieldWeight) % 10;
    const nextComposite = (compositeSum + value * position.compositeWeight) % 10;
    const [nextPhase, price] = grammarStep(position, phase, k === FILLER);
    const target = (nextField * 10 + nextComposite) * PHASES + nextPhase;
    const total = score + log - price;
    if (total > (next[target] ?? -Infinity)) {
      next[target] = total;
      step.from[target] = state;
      step.char[target] = k;
    }
  }
}

function digitFits(position: Position, k: number, fieldSum: number, compositeSum: number): boolean {
  if (position.compositeDigit && k !== compositeSum) return false;
  if (!position.digitOf) return true;
  if (k !== FILLER) return k === fieldSum;
  if (position.digitOf.filler === "empty") return fieldSum === 0;
  return position.digitOf.filler === "long";
}

function grammarStep(position: Position, phase: number, filler: boolean): readonly [phase: number, price: number] {
  if (position.grammar === "name") return nameStep(position.opensField, phase, filler);
  if (position.grammar === "none") return [0, 0];
  // Fillers pad a field at its end (ICAO 9303-3 §4.2): they count zero in every sum, so that only this price tells
  // a lost first letter from an empty field.
  if (filler) return [Math.min(2, (position.opensField ? 0 : phase) + 1), 0];
  if (phase > 0 && position.earlyInNumber) return [0, PRICE.fillerBeforeNumber];
  if (phase === 1) return [0, PRICE.afterOneFiller];
  if (phase === 2) return [0, position.column >= 27 ? PRICE.lateAfterFillers : PRICE.afterFillers];
  return [0, 0];
}

function nameStep(opens: boolean, phase: number, filler: boolean): readonly [phase: number, price: number] {
  if (opens) return filler ? [1, PRICE.emptyName] : [0, 0];
  switch (phase) {
    case 0:
      return [filler ? 1 : 0, 0];
    case 1:
      return [filler ? 2 : 0, 0];
    case 2:
      return [filler ? 5 : 3, 0];
    case 3:
      return [filler ? 4 : 3, 0];
    case 4:
      return [filler ? 5 : 3, 0];
    default:
      return filler ? [5, 0] : [3, PRICE.nameAfterEnd];
  }
}

function trace(
  spec: FormatSpec,
  trail: ReadonlyArray<{ from: Int16Array; char: Int8Array }>,
  scores: Float64Array,
): SearchResult | null {
  let state = scores.reduce((best, score, index) => (score > (scores[best] ?? -Infinity) ? index : best), 0);
  const score = scores[state] ?? -Infinity;
  if (score === -Infinity) return null;
  const chars: string[] = [];
  for (let i = trail.length - 1; i >= 0; i--) {
    chars.push(MRZ_CHARS.charAt(trail[i]?.char[state] ?? FILLER));
    state = trail[i]?.from[state] ?? 0;
  }
  const text = chars.reverse().join("");
  return { lines: spec.kinds.map((_, line) => text.slice(line * spec.width, (line + 1) * spec.width)), score };
}

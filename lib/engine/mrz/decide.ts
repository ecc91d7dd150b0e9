import type { MrzCheck, MrzFormat } from "../reading";
import { CHAR_COUNT, MRZ_CHARS } from "./alphabet";
import { FORMATS } from "./formats";
import { type SearchResult, searchZone } from "./search";
import { REPAIR_CERTAINTY, REPAIR_FREE, REPAIR_LIMIT } from "./thresholds";
import { validate } from "./validate";
import { weighStates } from "./weigh-states";

/** What the posteriors of one zone amount to. */
export interface DecidedZone {
  format: MrzFormat;
  lines: string[];
  checks: MrzCheck[];
  valid: boolean;
  /** Nats lost by forcing all check digits, Infinity when impossible. */
  penalty: number;
  corrected: Array<readonly [line: number, column: number]>;
  confidences: number[][];
  /** Mean log-probability of the free reading's characters, grammar prices included. */
  meanLog: number;
}

/**
 * Free reading first; where its digits fail, the cheapest valid reading, taken only when it costs no more than an OCR
 * slip does. A digit that is printed wrong costs far more and is reported as failing: nothing is invented.
 */
export function decideZone(format: MrzFormat, raw: readonly Float64Array[]): DecidedZone | null {
  const posteriors = weighStates(format, raw);
  const free = searchZone(format, posteriors, "none");
  if (!free) return null;
  const meanLog = free.score / (FORMATS[format].width * posteriors.length);
  const freeChecks = validate(format, free.lines);
  const asZone = (result: SearchResult, penalty: number, corrected: DecidedZone["corrected"]): DecidedZone => {
    const checks = validate(format, result.lines);
    const confidences = confidencesOf(result.lines, posteriors);
    const valid = checks.every((check) => check.passed);
    return { format, lines: result.lines, checks, valid, penalty, corrected, confidences, meanLog };
  };
  if (freeChecks.every((check) => check.passed)) return asZone(free, 0, []);
  const forced = searchZone(format, posteriors, "all");
  const penalty = forced ? free.score - forced.score : Infinity;
  if (forced && penalty < repairLimit(meanLog)) {
    // Below the free band the two readings are equally likely: the sums decide, nobody has to look.
    return asZone(forced, penalty, penalty < REPAIR_FREE ? [] : differences(free.lines, forced.lines));
  }
  return asZone(free, penalty, []);
}

/** Nats that a repair may cost: the full limit in a surely read zone, none in one that is hard to read everywhere. */
function repairLimit(meanLog: number): number {
  return REPAIR_LIMIT * Math.max(0, 1 - meanLog / REPAIR_CERTAINTY);
}

function differences(from: readonly string[], to: readonly string[]): Array<readonly [number, number]> {
  return to.flatMap((line, index) =>
    [...line].flatMap((char, column) => (from[index]?.charAt(column) === char ? [] : [[index, column] as const])),
  );
}

function confidencesOf(lines: readonly string[], posteriors: readonly Float64Array[]): number[][] {
  return lines.map((line, index) =>
    [...line].map((char, column) => posteriors[index]?.[column * CHAR_COUNT + MRZ_CHARS.indexOf(char)] ?? 0),
  );
}

import type { FaceBand } from "@/lib/contract";
import { formatDecimal } from "@/lib/format";

/**
 * Marks of the calibrated scale: score, and the share of pairs of different people that reach it. The engine's own table
 * stands in `lib/engine/face-match`, which no page may load; a test holds the two together.
 */
export const SCALE_MARKS = [
  { score: 50, falseMatchRate: 1e-2 },
  { score: 70, falseMatchRate: 1e-3 },
  { score: 80, falseMatchRate: 1e-4 },
  { score: 90, falseMatchRate: 1e-5 },
] as const;
export const MATCH_MARK = 80;
export const LOOK_MARK = 70;
/** Nothing rarer was measured: a rate at or below it is a bound. */
export const RAREST_MEASURED = 1e-5;

/** Pairs of one person in a hundred whose score stays below a mark; measured, a test holds them to the face ledger. */
export const MISSED_OF_HUNDRED = { [LOOK_MARK]: 1, [MATCH_MARK]: 3 } as const;

/** The band of a score 0–100. */
export const bandOfScore = (score: number): FaceBand =>
  score >= MATCH_MARK ? "match" : score >= LOOK_MARK ? "look" : "no-match";

/** `84`, or `79.6` where rounding would lift a score over a mark it does not reach. */
export function scoreText(score: number, language: string): string {
  const rounded = Math.round(score);
  return bandOfScore(rounded) === bandOfScore(score)
    ? String(rounded)
    : formatDecimal(Math.floor(score * 10) / 10, 1, language);
}

/** `1 in 12,000`, `3 in 100`; with `≤` in front where the rate is a bound. At most two digits are meant. */
export function oneIn(rate: number, language: string, share: (part: string, whole: string) => string): string {
  if (rate <= RAREST_MEASURED) return `≤ ${share("1", count(1 / RAREST_MEASURED, language))}`;
  if (rate >= 0.02) return share(String(Math.round(rate * 100)), "100");
  return share("1", count(twoDigits(1 / rate), language));
}

const count = (value: number, language: string): string => new Intl.NumberFormat(language).format(Math.round(value));

function twoDigits(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

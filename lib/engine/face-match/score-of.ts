import { CALIBRATION } from "./thresholds";

type Row = (typeof CALIBRATION)[number];

/** The two rows around a cosine, and how far it lies between them. */
function between(cosine: number): { low: Row; high: Row; share: number } {
  let low: Row = CALIBRATION[0];
  for (const high of CALIBRATION.slice(1)) {
    if (cosine <= high.cosine) {
      return { low, high, share: Math.max(0, (cosine - low.cosine) / (high.cosine - low.cosine)) };
    }
    low = high;
  }
  return { low, high: low, share: 0 };
}

/** Cosine (−1 to 1) → score 0–100 by the calibrated table. */
export function scoreOf(cosine: number): number {
  const { low, high, share } = between(cosine);
  return low.score + (high.score - low.score) * share;
}

/** Share of pairs of different people that reach this cosine: 1 down to 1e-5, the least that was measured. */
export function falseMatchRateOf(cosine: number): number {
  const { low, high, share } = between(cosine);
  return low.falseMatchRate * (high.falseMatchRate / low.falseMatchRate) ** share;
}

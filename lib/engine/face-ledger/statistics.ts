/** A share of cases with its 95 % interval. */
export interface Rate {
  count: number;
  of: number;
  /** Percent; null of nothing. */
  percent: number | null;
  low: number | null;
  high: number | null;
}

/** Wilson's score interval: right also for 0 of n, where the usual one would claim certainty. */
export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { count, of, percent: null, low: null, high: null };
  const z = 1.96;
  const p = count / of;
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const percent = (share: number) => Math.round(share * 1e5) / 1e3;
  return {
    count,
    of,
    percent: percent(p),
    low: percent(Math.max(0, centre - half)),
    high: percent(Math.min(1, centre + half)),
  };
}

/** Counts of cosines in steps of 0.001, for millions of pairs of strangers. */
export interface Histogram {
  add(cosine: number): void;
  total(): number;
  /** How many reach `cosine`. */
  atLeast(cosine: number): number;
  /** The lowest cosine that at most this share reaches. */
  cosineAtShare(share: number): number;
}

const STEPS = 1_000;

export function createHistogram(): Histogram {
  const bins = new Float64Array(2 * STEPS + 1);
  let total = 0;
  const binOf = (cosine: number) => Math.max(0, Math.min(2 * STEPS, Math.ceil((cosine + 1) * STEPS - 1e-9)));
  return {
    add(cosine) {
      // Rounded down, so that a pair never counts for a threshold above its own cosine.
      const bin = Math.max(0, Math.min(2 * STEPS, Math.floor((cosine + 1) * STEPS + 1e-9)));
      bins[bin] = (bins[bin] ?? 0) + 1;
      total += 1;
    },
    total: () => total,
    atLeast: (cosine) => bins.subarray(binOf(cosine)).reduce((sum, v) => sum + v, 0),
    cosineAtShare(share) {
      let reached = 0;
      for (let bin = 2 * STEPS; bin >= 0; bin--) {
        reached += bins[bin] ?? 0;
        if (reached > share * total) return (bin + 1) / STEPS - 1;
      }
      return -1;
    },
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Where each character should stand: zones are set at one pitch (ICAO 9303-3 §4.2.2), so place is evidence. */
export interface PlacePrior {
  /** Expected frame of character `index`. */
  at(index: number): number;
  /** Standard deviation in frames. */
  deviation: number;
}

/** Characters that the count may run ahead of or behind the expected place. */
const BAND = 6;
const PLACE_FLOOR = 1e-5;

/** First and last allowed count of emitted characters per frame. */
export function bandOf(frames: number, count: number, place: PlacePrior | null): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(frames);
  const high = new Int32Array(frames).fill(count);
  if (!place) return { low, high };
  let expected = 0;
  for (let t = 0; t < frames; t++) {
    while (expected < count && place.at(expected) <= t) expected++;
    low[t] = Math.max(0, expected - BAND);
    high[t] = Math.min(count, expected + BAND);
  }
  return { low, high };
}

/** Price of starting character `i` (1-based count) at frame `t`, at `t × (count + 1) + i`. */
export function pricesOf(low: Int32Array, high: Int32Array, count: number, place: PlacePrior | null): Float64Array {
  const prices = new Float64Array(low.length * (count + 1));
  if (!place) return prices.fill(1);
  const expected = Float64Array.from({ length: count }, (_, index) => place.at(index));
  for (let t = 0; t < low.length; t++)
    for (let i = Math.max(1, low[t] ?? 0); i <= (high[t] ?? 0); i++) {
      const z = (t - (expected[i - 1] ?? 0)) / place.deviation;
      prices[t * (count + 1) + i] = Math.exp(-0.5 * z * z) + PLACE_FLOOR;
    }
  return prices;
}

import type { MrzFormat } from "../reading";
import { CHAR_COUNT, MRZ_CHARS } from "./alphabet";
import { FORMATS, type Span } from "./formats";
import { STATE_CODES } from "./states";

/** Share of zones whose code stands in no list: specimens of invented states, new codes. */
const UNLISTED = 0.003;
const codes = [...STATE_CODES].map((code) => [...code].map((char) => MRZ_CHARS.indexOf(char)));

/** Uses the closed list of state codes (ICAO 9303-3 §5) as a prior for issuer and nationality; others stay as they were. */
export function weighStates(format: MrzFormat, posteriors: readonly Float64Array[]): Float64Array[] {
  const weighed = posteriors.map((posterior) => Float64Array.from(posterior));
  for (const span of FORMATS[format].states) weighSpan(weighed, span);
  return weighed;
}

function weighSpan(posteriors: Float64Array[], span: Span): void {
  const posterior = posteriors[span.line];
  if (!posterior) return;
  const at = (offset: number, k: number): number => (span.from + offset) * CHAR_COUNT + k;
  const unlisted = UNLISTED / codes.length;
  let total = unlisted;
  const marginals = [0, 1, 2].map((offset) =>
    Float64Array.from({ length: CHAR_COUNT }, (_, k) => unlisted * (posterior[at(offset, k)] ?? 0)),
  );
  for (const code of codes) {
    const probability = code.reduce(
      (product, k, offset) => product * (posterior[at(offset, k)] ?? 0),
      1 / codes.length,
    );
    total += probability;
    code.forEach((k, offset) => {
      const marginal = marginals[offset];
      if (marginal) marginal[k] = (marginal[k] ?? 0) + probability;
    });
  }
  marginals.forEach((marginal, offset) => {
    for (let k = 0; k < CHAR_COUNT; k++) posterior[at(offset, k)] = (marginal[k] ?? 0) / total;
  });
}

import { quadSize } from "../image";
import type { Pixels } from "../pixels";
import type { LivenessCue, LivenessReading, Quad, Side } from "../reading";
import { colourVariation } from "./grey-copy";
import { findPatterns } from "./periodic";
import { portraitSkew } from "./portrait-skew";
import { CUE_THRESHOLD, DOT_STRENGTH, GREY_VARIATION, GRID_STRENGTH, PATTERN_WIDTH, SKEW_EVIDENCE } from "./thresholds";

export interface SideFound {
  documentQuad: Quad | null;
  portraitQuad: Quad | null;
  side: Side;
}

/**
 * Signs that one side is not the document itself: shown on a display, printed, copied without colour, or with another
 * portrait on it. A risk signal for a person to weigh, never a proof; error rates in this room's README.
 * `computed` is false, with the reason, when nothing could be measured: a guess on the table around the card would be
 * worse than none. A cue that does not apply to this side (a back may rightly be black on white) is left out.
 */
export function judgeDocument(pixels: Pixels, { documentQuad, portraitQuad, side }: SideFound): LivenessReading {
  if (!documentQuad) {
    return { computed: false, reason: `The document's outline was not found on the ${side}.`, cues: [] };
  }
  const cues: LivenessCue[] = [];
  const note = (kind: LivenessCue["kind"], score: number) =>
    cues.push({ kind, score, threshold: CUE_THRESHOLD, detected: score >= CUE_THRESHOLD, side });
  const { width, height } = quadSize(documentQuad);
  const patterns = Math.max(width, height) >= PATTERN_WIDTH ? findPatterns(pixels, documentQuad) : null;
  if (patterns) {
    const grid = patterns.grid?.strength ?? 0;
    const dots = patterns.dots?.strength ?? 0;
    // A strong pattern leaks into the weaker kind's directions, so the stronger one alone is believed.
    note("screen-replay", grid >= dots ? rising(grid, GRID_STRENGTH) : rising(grid, GRID_STRENGTH) / 2);
    note("printed-copy", dots > grid ? rising(dots, DOT_STRENGTH) : rising(dots, DOT_STRENGTH) / 2);
  }
  if (portraitQuad) {
    const variation = colourVariation(pixels, documentQuad, portraitQuad);
    if (variation !== null) note("grey-copy", 1 - rising(variation, GREY_VARIATION));
    const skew = portraitSkew(pixels, documentQuad, portraitQuad);
    if (skew) note("portrait-replaced", rising(Math.max(0, skew.evidence), SKEW_EVIDENCE));
  }
  if (cues.length > 0) return { computed: true, reason: null, cues };
  return { computed: false, reason: `The document on the ${side} is too small to judge.`, cues: [] };
}

/** 0–1, 0.5 at `middle`, rising steeply about it: four fifths of the middle give 0.29, five quarters 0.71. */
function rising(value: number, middle: number): number {
  return value ** 4 / (value ** 4 + middle ** 4);
}

/** One reading for all sides: computed when any side was, all cues together, all reasons in one line. */
export function joinLiveness(readings: readonly LivenessReading[]): LivenessReading {
  const reasons = readings.flatMap((reading) => reading.reason ?? []);
  return {
    computed: readings.some((reading) => reading.computed),
    reason: reasons.length > 0 ? reasons.join(" ") : null,
    cues: readings.flatMap((reading) => reading.cues),
  };
}

import { describe, expect, it } from "vitest";
import { CHAR_COUNT, MRZ_CHARS } from "./alphabet";
import type { CharKind } from "./formats";
import { fixedLengthPosterior } from "./lattice";

const WIDTH = CHAR_COUNT + 1;

/** Frames of a line: every third frame a character (`.` = blank), all others blank. */
function frames(text: string, sure = 0.97) {
  const count = text.length * 3;
  const logProbs = new Float32Array(count * WIDTH).fill(Math.log((1 - sure) / CHAR_COUNT));
  for (let t = 0; t < count; t++) {
    const char = t % 3 === 1 ? text.charAt((t - 1) / 3) : ".";
    logProbs[t * WIDTH + (char === "." ? 0 : 1 + MRZ_CHARS.indexOf(char))] = Math.log(sure);
  }
  return { frames: count, logProbs };
}

function best(posterior: Float64Array | undefined): string {
  if (!posterior) return "";
  return Array.from({ length: posterior.length / CHAR_COUNT }, (_, i) => {
    const row = posterior.subarray(i * CHAR_COUNT, (i + 1) * CHAR_COUNT);
    return MRZ_CHARS.charAt(row.indexOf(Math.max(...row)));
  }).join("");
}

const kinds = (kind: CharKind, count: number): CharKind[] => new Array<CharKind>(count).fill(kind);

describe("the fixed-length lattice", () => {
  it("reads a clear line", () => {
    expect(best(fixedLengthPosterior(frames("AB12CC<<"), kinds("any", 8), null)?.posterior)).toBe("AB12CC<<");
  });

  it("splits melted fillers until the line has its length", () => {
    const place = { at: (index: number) => 1 + 3 * index, deviation: 1.2 };
    expect(best(fixedLengthPosterior(frames("AB<...<C"), kinds("any", 8), place)?.posterior)).toBe("AB<<<<<C");
  });

  it("turns a letter into its twin where only digits may stand", () => {
    expect(best(fixedLengthPosterior(frames("74O8I2"), kinds("digit", 6), null)?.posterior)).toBe("740812");
  });

  it("gives up when the frames are too few", () => {
    expect(fixedLengthPosterior(frames("AB"), kinds("any", 12), null)).toBeNull();
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CALIBRATION, MATCH_SCORE, REVIEW_SCORE } from "@/lib/engine/face-match";
import {
  bandOfScore,
  LOOK_MARK,
  MATCH_MARK,
  MISSED_OF_HUNDRED,
  oneIn,
  RAREST_MEASURED,
  SCALE_MARKS,
  scoreText,
} from "./scale";

const share = (part: string, whole: string) => `${part} in ${whole}`;

describe("the calibrated scale as people read it", () => {
  it.each([
    [0, "no-match"],
    [69.99, "no-match"],
    [70, "look"],
    [79.99, "look"],
    [80, "match"],
    [100, "match"],
  ] as const)("score %d is in the band %s", (score, band) => expect(bandOfScore(score)).toBe(band));

  it("the marks are those of the engine's table", () => {
    expect([MATCH_MARK, LOOK_MARK]).toEqual([MATCH_SCORE, REVIEW_SCORE]);
    for (const { score, falseMatchRate } of SCALE_MARKS) {
      expect(CALIBRATION).toContainEqual(expect.objectContaining({ score, falseMatchRate }));
    }
    expect(Math.min(...CALIBRATION.map((row) => row.falseMatchRate))).toBe(RAREST_MEASURED);
  });

  it("how often one person is missed is within what the face ledger measured", () => {
    const rate = z.object({ low: z.number(), high: z.number() });
    const ledger = z.object({
      faces: z.object({ verification: z.object({ shipped: z.array(z.object({ score: z.number(), fnmr: rate })) }) }),
    });
    const file = new URL("../../lib/engine/face-ledger/results/faces.ledger.json", import.meta.url);
    const { shipped } = ledger.parse(JSON.parse(readFileSync(file, "utf8"))).faces.verification;
    for (const mark of [LOOK_MARK, MATCH_MARK] as const) {
      const measured = shipped.find(({ score }) => score === mark)?.fnmr;
      expect(measured?.low).toBeLessThanOrEqual(MISSED_OF_HUNDRED[mark]);
      expect(measured?.high).toBeGreaterThanOrEqual(MISSED_OF_HUNDRED[mark]);
    }
  });

  it("rounding never lifts a score over a mark it does not reach", () => {
    expect(scoreText(79.6, "en")).toBe("79.6");
    expect(scoreText(79.96, "en")).toBe("79.9");
    expect(scoreText(69.7, "en")).toBe("69.7");
    expect(scoreText(84.4, "en")).toBe("84");
    expect(scoreText(80, "en")).toBe("80");
  });

  it("rates are said as one in so many, with two digits", () => {
    expect(oneIn(0.5, "en", share)).toBe("50 in 100");
    expect(oneIn(0.01, "en", share)).toBe("1 in 100");
    expect(oneIn(1 / 12_345, "en", share)).toBe("1 in 12,000");
    expect(oneIn(0.0001, "en", share)).toBe("1 in 10,000");
  });

  it("a rate rarer than anything measured is said as a bound", () => {
    expect(oneIn(1e-9, "en", share)).toBe("≤ 1 in 100,000");
    expect(oneIn(0, "en", share)).toBe("≤ 1 in 100,000");
  });
});

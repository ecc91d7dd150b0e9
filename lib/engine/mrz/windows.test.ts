import { describe, expect, it } from "vitest";
import { rankWindows, zoneLikeness } from "./windows";

const sure = (text: string): number[] => [...text].map((char) => (char === "?" ? 0 : 0.95));

describe("laying formats over a read text", () => {
  it("finds where a line starts when background was read at its ends", () => {
    const text = "P<LV54749931LVA9612073F2309039071296<19096<<40";
    expect(rankWindows("TD3", 1, text, sure(text))[0]?.shift).toBe(2);
  });

  it("keeps the first line in place although its last fillers were not read", () => {
    const text = "P<GRCPAPAGO<<GABRIEL<<<<<<<<<<<<<<<<";
    expect(rankWindows("TD3", 0, text, sure(text))[0]?.shift).toBe(0);
  });

  it("sees no zone in print or texture", () => {
    for (const text of ["REPUBLIQUEFRANCAISE", "555555555555VIVSSOXX0", "DRIVERLICENSE0NEW?YORK"])
      expect(zoneLikeness(text, sure(text))).toBeLessThan(26);
  });
});

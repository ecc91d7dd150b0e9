import { describe, expect, it } from "vitest";
import { restoreSpaces, segmentLines } from "./segment";
import { drawLines } from "./testing";

/** Frames between the characters of real lines, as the recogniser gave them. */
describe("a space that the recogniser swallowed", () => {
  const cases: Array<[string, string, number[], string]> = [
    ["comes back beside a narrow letter", "BRENDALYNN", [4, 5, 4, 5, 5, 6, 3, 5, 4], "BRENDA LYNN"],
    ["comes back between words", "123MAINSTREET", [3, 3, 6, 5, 3, 3, 6, 4, 4, 5, 4, 4], "123 MAIN STREET"],
    ["is not seen where letters are only wide", "Agani", [3, 3, 4, 2], "Agani"],
    ["is not put between the digits of a number", "100MAIN", [4, 6, 5, 5, 4, 3], "100MAIN"],
    ["is not put beside a full stop", "1.MARTIN", [2, 5, 3, 3, 3, 3, 2], "1.MARTIN"],
  ];
  for (const [name, text, gaps, spaced] of cases)
    it(name, () => {
      const spikes = [0, ...gaps].map((_, i) => gaps.slice(0, i).reduce((sum, gap) => sum + gap, 0));
      expect(restoreSpaces({ text, spikes })).toBe(spaced);
    });
});

describe("segments of a line", () => {
  it("part where the print leaves a column free, each with its own box", () => {
    const [line] = drawLines([[0, 50, "SEXNATIONALITY"]]);
    if (!line) throw new Error("no line");
    const spikes = line.spikes.map((spike, i) => (i < 3 ? spike : spike + 60));
    const segments = segmentLines([{ ...line, spikes }]);
    expect(segments.map((segment) => segment.text)).toEqual(["SEX", "NATIONALITY"]);
    expect(segments[0]?.right ?? 0).toBeLessThan(segments[1]?.left ?? 0);
  });
  it("part before the small fields of a licence that the detector joined", () => {
    const segments = segmentLines(drawLines([[0, 50, "4dLIC#WDLABCD456DG9CLASSB"]]), /9\s?CLASS/g);
    expect(segments.map((segment) => segment.text)).toEqual(["4dLIC#WDLABCD456DG", "9CLASSB"]);
  });
});

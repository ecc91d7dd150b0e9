import { describe, expect, it } from "vitest";
import { CHAR_COUNT, MRZ_CHARS } from "./alphabet";
import { decideZone } from "./decide";

const PASSPORT = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

/** Posteriors of a zone read with certainty, but for the given doubts: [line, column, other character, its share]. */
function posteriors(lines: readonly string[], doubts: ReadonlyArray<[number, number, string, number]> = []) {
  return lines.map((line, row) => {
    const posterior = new Float64Array(line.length * CHAR_COUNT).fill(1e-9);
    [...line].forEach((char, column) => {
      posterior[column * CHAR_COUNT + MRZ_CHARS.indexOf(char)] = 1;
    });
    for (const [at, column, other, share] of doubts) {
      if (at !== row) continue;
      posterior[column * CHAR_COUNT + MRZ_CHARS.indexOf(line.charAt(column))] = 1 - share;
      posterior[column * CHAR_COUNT + MRZ_CHARS.indexOf(other)] = share;
    }
    return posterior;
  });
}

/** The passport with another character at one place of its second line. */
function misprinted(column: number, char: string): string[] {
  const [first = "", second = ""] = PASSPORT;
  return [first, second.slice(0, column) + char + second.slice(column + 1)];
}

describe("deciding a zone", () => {
  it("takes a valid reading as it is", () => {
    const zone = decideZone("TD3", posteriors(PASSPORT));
    expect(zone?.lines).toEqual(PASSPORT);
    expect(zone).toMatchObject({ valid: true, penalty: 0, corrected: [] });
  });

  it("corrects a doubtful digit and says where", () => {
    const zone = decideZone("TD3", posteriors(misprinted(14, "8"), [[1, 14, "4", 0.2]]));
    expect(zone?.lines).toEqual(PASSPORT);
    expect(zone?.corrected).toEqual([[1, 14]]);
    expect(zone?.penalty).toBeGreaterThan(0.5);
    expect(zone?.penalty).toBeLessThan(3.5);
  });

  it("lets the sums decide between two equally likely digits without a mark", () => {
    const zone = decideZone("TD3", posteriors(misprinted(14, "8"), [[1, 14, "4", 0.45]]));
    expect(zone).toMatchObject({ valid: true, corrected: [] });
  });

  it.each([13, 14, 18, 22, 26, 1])("never repairs a digit that is surely printed wrong (column %i)", (column) => {
    const wrong = misprinted(column, PASSPORT[1]?.charAt(column) === "5" ? "6" : "5");
    const zone = decideZone("TD3", posteriors(wrong));
    expect(zone?.lines).toEqual(wrong);
    expect(zone?.valid).toBe(false);
    expect(zone?.checks.filter((check) => !check.passed).length).toBeGreaterThanOrEqual(2);
  });

  it("repairs nothing in a zone that is hard to read everywhere", () => {
    const doubts = Array.from({ length: 26 }, (_, i): [number, number, string, number] => [0, 5 + i, "W", 0.45]);
    const wrong = misprinted(14, "8");
    const zone = decideZone("TD3", posteriors(wrong, [...doubts, [1, 14, "4", 0.2]]));
    expect(zone?.lines[1]).toBe(wrong[1]);
    expect(zone?.valid).toBe(false);
  });

  it("prefers a listed state where the read hesitates", () => {
    const [first = "", second = ""] = PASSPORT;
    const zone = decideZone("TD3", posteriors([first.replace("UTO", "UT0"), second], [[0, 4, "O", 0.2]]));
    expect(zone?.lines[0]).toBe(first);
  });
});

import { describe, expect, it } from "vitest";
import { stateCode } from "./states";
import { sameName } from "./transliterate";

describe("names as ICAO 9303-3 §6 writes them", () => {
  it.each([
    ["Müller", "MUELLER"],
    ["Müller", "MULLER"],
    ["Núñez", "NUNEZ"],
    ["NÚÑEZ", "NUNXXEZ"],
    ["Øster", "OESTER"],
    ["Åse", "AASE"],
    ["Groß", "GROSS"],
    ["Þór", "THOR"],
    ["Łukasz Żółć", "LUKASZ ZOLC"],
    ["Jean-Luc O'Neill", "JEAN LUC ONEILL"],
  ])("%s may stand as %s", (printed, zone) => {
    expect(sameName(printed, zone)).toBe(true);
  });

  it("are not the same when a letter differs", () => {
    expect(sameName("Müller", "MILLER")).toBe(false);
  });

  it("match by their beginning only when the zone may be cut", () => {
    expect(sameName("Wolfeschlegelstein", "WOLFESCHLEGEL")).toBe(false);
    expect(sameName("Wolfeschlegelstein", "WOLFESCHLEGEL", "truncated")).toBe(true);
  });
});

describe("state codes", () => {
  it.each([
    ["D<<", "DEU"],
    ["UTO", "UTO"],
    ["XXA", "XXA"],
    ["ESP", "ESP"],
  ])("%s is %s", (raw, code) => {
    expect(stateCode(raw)).toBe(code);
  });
});

import { describe, expect, it } from "vitest";
import type { FieldName, FieldReading } from "../reading";
import { readPrinted } from "./read-printed";
import { type DrawnLine, drawLines } from "./testing";

function zone(field: FieldName, value: string): FieldReading {
  return {
    field,
    value,
    raw: value,
    source: "mrz",
    confidence: 1,
    check: "passed",
    corrected: false,
    side: "front",
    quad: null,
  };
}

/** Print whose labels no one can read. */
const PRINT: readonly DrawnLine[] = [
  [300, 60, "MÜLLER-LÜDENSCHEID"],
  [300, 90, "Jörg Andreas"],
  [300, 120, "24.05.1979"],
  [500, 120, "C01X00T47"],
  [300, 150, "03.09.2029"],
];

function printed(known: FieldReading[], lines: readonly DrawnLine[] = PRINT) {
  return readPrinted(drawLines(lines), { known, today: "2026-11-22" }).fields;
}

describe("a value of the zone", () => {
  const found: Array<[string, FieldReading, string]> = [
    ["finds its accented spelling in the print", zone("surname", "MUELLER LUEDENSCHEID"), "MÜLLER-LÜDENSCHEID"],
    ["finds the given names", zone("givenNames", "JOERG ANDREAS"), "Jörg Andreas"],
    ["finds its date", zone("dateOfBirth", "1979-05-24"), "1979-05-24"],
    ["finds its number", zone("documentNumber", "C01X00T47"), "C01X00T47"],
  ];
  for (const [name, known, value] of found)
    it(name, () => expect(printed([known]).find((read) => read.field === known.field)?.value).toBe(value));

  it("never changes what the print says: a number off by one stays off by one", () => {
    expect(printed([zone("documentNumber", "C01X00T41")]).find((read) => read.field === "documentNumber")?.value).toBe(
      "C01X00T47",
    );
  });
  it("finds its date in either order when no layout says how the state writes dates", () => {
    const lines: readonly DrawnLine[] = [
      [300, 60, "04/10/1949"],
      [300, 100, "Surname: SMITH"],
    ];
    const reads = printed([zone("dateOfBirth", "1949-04-10")], lines);
    expect(reads.find((read) => read.field === "dateOfBirth")?.value).toBe("1949-04-10");
  });
  it("is not contradicted by a stray letter", () => {
    const lines: readonly DrawnLine[] = [
      [300, 60, "M"],
      [300, 100, "Surname: SMITH"],
    ];
    expect(printed([zone("sex", "F")], lines).map((read) => read.field)).not.toContain("sex");
    expect(printed([zone("sex", "M")], lines).map((read) => read.field)).toContain("sex");
  });
  it("that is not printed is not found", () => {
    expect(printed([zone("surname", "ERIKSSON")]).some((read) => read.value === "ERIKSSON")).toBe(false);
    expect(printed([zone("dateOfExpiry", "2031-01-01")]).some((read) => read.value === "2031-01-01")).toBe(false);
  });
  it("that is short enough to stand anywhere is not looked for", () => {
    const lines: readonly DrawnLine[] = [
      [300, 60, "UTO"],
      [300, 20, "PASSPORT"],
    ];
    expect(printed([zone("issuingState", "UTO"), zone("sex", "F")], lines).map((read) => read.field)).not.toContain(
      "issuingState",
    );
  });
});

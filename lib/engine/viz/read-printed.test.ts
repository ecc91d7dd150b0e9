import { describe, expect, it } from "vitest";
import { readPrinted } from "./read-printed";
import { type DrawnLine, drawLines, READ_ON } from "./testing";

describe("an address", () => {
  const labelled: DrawnLine[] = [
    [60, 30, "UTOPIA IDENTITY CARD"],
    [60, 60, "Surname", 12],
    [60, 80, "LINDQVIST"],
    [60, 120, "Address", 12],
    [60, 142, "12 RUE DES ÉTOILES"],
    [60, 168, "4170 PORT-LUMIÈRE"],
  ];
  const addressOf = (lines: readonly DrawnLine[]) =>
    readPrinted(drawLines(lines), { known: [], today: READ_ON }).fields.find(({ field }) => field === "address")?.value;

  it("goes on in the row under it", () => {
    expect(addressOf(labelled)).toBe("12 RUE DES ÉTOILES 4170 PORT-LUMIÈRE");
  });

  it("ends at the next label", () => {
    const next: DrawnLine[] = [
      [60, 142, "12 RUE DES ÉTOILES"],
      [60, 168, "Date of birth", 12],
      [60, 190, "01.02.1990"],
    ];
    expect(addressOf([...labelled.slice(0, 4), ...next])).toBe("12 RUE DES ÉTOILES");
  });

  it("does not take print that stands further right", () => {
    expect(addressOf([...labelled.slice(0, 5), [180, 168, "4170 PORT-LUMIÈRE"]])).toBe("12 RUE DES ÉTOILES");
  });
});

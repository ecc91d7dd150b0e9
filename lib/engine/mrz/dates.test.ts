import { describe, expect, it } from "vitest";
import { birthDate, expiryDate } from "./dates";

const TODAY = "2026-11-22";

describe("dates of the zone", () => {
  it.each([
    ["740812", "1974-08-12"],
    ["261121", "2026-11-21"],
    ["261123", "1926-11-23"],
    ["200101", "2020-01-01"],
    ["160229", "2016-02-29"],
    ["150229", null],
    ["991332", null],
    ["74<<<<", null],
  ])("%s as a birth date is %s", (raw, expected) => {
    expect(birthDate(raw, TODAY)).toBe(expected);
  });

  it.each([
    ["120415", null, "2012-04-15"],
    ["361231", null, "2036-12-31"],
    ["750101", null, "2075-01-01"],
    ["770101", null, "1977-01-01"],
    ["991231", null, "1999-12-31"],
    ["770101", "1980-05-05", null],
  ])("%s as an expiry date not before %s is %s", (raw, notBefore, expected) => {
    expect(expiryDate(raw, TODAY, notBefore)).toBe(expected);
  });
});

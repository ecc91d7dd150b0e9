import { describe, expect, it } from "vitest";
import type { MrzFormat } from "../reading";
import { checkDigit } from "./check-digit";
import { parseZone } from "./parse";
import { validate } from "./validate";

describe("check digits", () => {
  it.each([
    // ICAO 9303-3 §4.9 and its appendix A.
    ["520727", 3],
    ["AB2134<<<", 5],
    ["HA672242<658022549601086<<<<<<<<<<<<<<0", 8],
    ["D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<", 2],
    ["HA672242<658022549601086<<<<<<<", 8],
  ])("%s has the digit %i", (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });
});

const ICAO_ZONES: Array<[MrzFormat, string[]]> = [
  ["TD3", ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]],
  ["TD2", ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]],
  ["TD1", ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]],
  ["MRVA", ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"]],
  ["MRVB", ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"]],
  ["FRA", ["IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"]],
];

describe("the zones that ICAO 9303 prints, and the French card's", () => {
  it.each(ICAO_ZONES)("%s is valid in every digit", (format, lines) => {
    expect(validate(format, lines).filter((check) => !check.passed)).toEqual([]);
  });

  it.each(ICAO_ZONES)("%s fails when one digit of the birth date is changed", (format, lines) => {
    const at = { TD3: 13, TD2: 13, TD1: 0, MRVA: 13, MRVB: 13, FRA: 27 }[format];
    const forged = lines.map((line, row) =>
      row === 1 ? `${line.slice(0, at)}${(Number(line.charAt(at)) + 1) % 10}${line.slice(at + 1)}` : line,
    );
    expect(validate(format, forged).find((check) => check.name === "dateOfBirth")?.passed).toBe(false);
  });

  it("are cut into their fields", () => {
    const [format, lines] = ICAO_ZONES[0] ?? ["TD3", []];
    expect(parseZone(format, lines)).toEqual({
      documentCode: "P",
      issuingState: "UTO",
      surname: "ERIKSSON",
      givenNames: "ANNA MARIA",
      documentNumber: "L898902C3",
      nationality: "UTO",
      birthDate: "740812",
      expiryDate: "120415",
      sex: "F",
      optionalData: "ZE184226B",
      optionalData2: null,
    });
  });
});

describe("a long card number", () => {
  // ICAO 9303-5 §4.2.2.1 note j: the number goes on in the optional data behind a filler.
  const lines = ["I<UTOD23145890<AB112234566<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"];
  it("is put together and checked as one", () => {
    expect(validate("TD1", lines)[0]).toEqual({ name: "documentNumber", passed: true });
    expect(parseZone("TD1", lines).documentNumber).toBe("D23145890AB11223456");
  });
  it("fails as a whole when a digit of its tail is changed", () => {
    const forged = [lines[0]?.replace("AB1122", "AB1123") ?? "", ...lines.slice(1)];
    expect(validate("TD1", forged)[0]).toEqual({ name: "documentNumber", passed: false });
  });
});

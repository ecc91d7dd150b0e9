import { describe, expect, it } from "vitest";
import type { FieldName, FieldReading } from "../reading";
import { weigh, type ZoneFacts } from "./weigh";

const TODAY = "2026-11-22";
const ZONE: ZoneFacts = { format: "TD3", valid: true, namesCut: false };

function read(
  field: FieldName,
  source: FieldReading["source"],
  value: string,
  more: Partial<FieldReading> = {},
): FieldReading {
  return {
    field,
    value,
    raw: value,
    source,
    confidence: 0.99,
    check: "none",
    corrected: false,
    side: "front",
    quad: null,
    ...more,
  };
}

function one(reads: FieldReading[], zone: ZoneFacts | null = ZONE) {
  const [row] = weigh(reads, zone, TODAY);
  if (!row) throw new Error("no row");
  return { level: row.level, agreement: row.agreement, value: row.value, source: row.source, reason: row.reason };
}

describe("a field is proven", () => {
  const proven: Array<[string, FieldReading[]]> = [
    [
      "when zone and print agree on a date",
      [
        read("dateOfBirth", "mrz", "1990-04-02", { check: "passed", confidence: 0.9 }),
        read("dateOfBirth", "printed", "1990-04-02", { confidence: 0.9 }),
      ],
    ],
    [
      "when the print writes with an accent what the zone writes without",
      [read("surname", "mrz", "NUNEZ"), read("surname", "printed", "NÚÑEZ")],
    ],
    [
      "when the print writes Ü and the zone UE",
      [read("surname", "mrz", "MUELLER"), read("surname", "printed", "Müller")],
    ],
    [
      "when the zone writes a hyphen as a space",
      [read("givenNames", "mrz", "ANNE MARIE"), read("givenNames", "printed", "ANNE-MARIE")],
    ],
    [
      "when a number is printed with dots",
      [
        read("documentNumber", "barcode", "12345678"),
        read("documentNumber", "printed", "12345678", { raw: "12.345.678" }),
      ],
    ],
    [
      "when barcode and print agree",
      [read("documentNumber", "barcode", "S99988801"), read("documentNumber", "printed", "S99988801")],
    ],
    [
      "when a corrected zone is confirmed by the print, which the correction did not know",
      [
        read("dateOfExpiry", "mrz", "2030-01-01", { check: "passed", corrected: true }),
        read("dateOfExpiry", "printed", "2030-01-01"),
      ],
    ],
    [
      "by digits alone under their own check digit, read clearly in a zone that is right throughout",
      [read("documentNumber", "mrz", "123456789", { check: "passed" })],
    ],
  ];
  for (const [name, reads] of proven) it(name, () => expect(one(reads).level).toBe("proven"));
});

describe("a field is not proven", () => {
  const doubtful: Array<[string, FieldReading[], ZoneFacts | null, string]> = [
    [
      "by letters and digits under a valid check digit, for 26 pairs of them look the same to it",
      [read("documentNumber", "mrz", "X4RTBPFW4", { check: "passed" })],
      ZONE,
      "read",
    ],
    [
      "by a valid check digit over hesitant digits",
      [read("documentNumber", "mrz", "123456789", { check: "passed", confidence: 0.9 })],
      ZONE,
      "read",
    ],
    [
      "by a valid check digit in a zone with another digit wrong",
      [read("dateOfBirth", "mrz", "1990-04-02", { check: "passed" })],
      { ...ZONE, valid: false },
      "read",
    ],
    ["by one clear name, which nothing protects", [read("surname", "mrz", "ERIKSSON")], ZONE, "read"],
    [
      "by a printed read that is as blurred as it is equal",
      [
        read("dateOfBirth", "mrz", "1990-04-02", { check: "passed", confidence: 0.9 }),
        read("dateOfBirth", "printed", "1990-04-02", { confidence: 0.5 }),
      ],
      ZONE,
      "read",
    ],
    [
      "by two reads of the same source",
      [read("surname", "printed", "SOSA"), read("surname", "printed", "SOSA", { side: "back" })],
      null,
      "read",
    ],
    [
      "by a blurred read with a letter for a digit, which is not against it either",
      [
        read("documentNumber", "mrz", "60RF00809", { check: "passed" }),
        read("documentNumber", "printed", "6ORF00809", { confidence: 0.4 }),
      ],
      ZONE,
      "read",
    ],
    [
      "when a clear read has a letter for a digit",
      [read("documentNumber", "mrz", "60RF00809", { check: "passed" }), read("documentNumber", "printed", "6ORF00809")],
      ZONE,
      "needs-eyes",
    ],
    [
      "when the sources differ",
      [read("dateOfBirth", "mrz", "1990-04-02", { check: "passed" }), read("dateOfBirth", "printed", "1990-04-20")],
      ZONE,
      "needs-eyes",
    ],
    [
      "when the check digit fails although the print agrees",
      [read("documentNumber", "mrz", "123456789", { check: "failed" }), read("documentNumber", "printed", "123456789")],
      ZONE,
      "needs-eyes",
    ],
    [
      "when its only read was corrected",
      [read("documentNumber", "mrz", "123456789", { check: "passed", corrected: true })],
      ZONE,
      "needs-eyes",
    ],
    ["when its only read is unclear", [read("surname", "printed", "SOSA", { confidence: 0.6 })], null, "needs-eyes"],
    [
      "when the holder would be born tomorrow",
      [read("dateOfBirth", "mrz", "2026-11-23", { check: "passed" }), read("dateOfBirth", "printed", "2026-11-23")],
      ZONE,
      "needs-eyes",
    ],
    [
      "when the zone names a longer name than the print",
      [read("givenNames", "mrz", "ANNA MARIA"), read("givenNames", "printed", "ANNA")],
      ZONE,
      "needs-eyes",
    ],
    [
      "when the zone stops short although it had room",
      [read("givenNames", "mrz", "ANNA"), read("givenNames", "printed", "ANNA MARIA")],
      ZONE,
      "needs-eyes",
    ],
  ];
  for (const [name, reads, zone, level] of doubtful) it(name, () => expect(one(reads, zone).level).toBe(level));
});

describe("the value shown", () => {
  it("is the accented print when zone and print agree", () => {
    expect(one([read("surname", "mrz", "PENA LOPEZ"), read("surname", "printed", "PEÑA LÓPEZ")])).toMatchObject({
      value: "PEÑA LÓPEZ",
      source: "printed",
    });
  });
  it("is the zone's when the print lost its spaces", () => {
    expect(one([read("givenNames", "mrz", "BRENDA LYNN"), read("givenNames", "printed", "BRENDALYNN")])).toMatchObject({
      value: "BRENDA LYNN",
      source: "mrz",
    });
  });
  it("is the whole print when the zone had to cut the name", () => {
    const cut = { ...ZONE, namesCut: true };
    expect(
      one(
        [read("givenNames", "mrz", "ALEXANDRINA VICTOR"), read("givenNames", "printed", "ALEXANDRINA VICTORIA MAE")],
        cut,
      ),
    ).toMatchObject({ value: "ALEXANDRINA VICTORIA MAE", level: "proven" });
  });
  it("is the protected read when the sources differ", () => {
    expect(
      one([
        read("dateOfBirth", "printed", "1990-04-20"),
        read("dateOfBirth", "mrz", "1990-04-02", { check: "passed" }),
      ]),
    ).toMatchObject({ value: "1990-04-02", reason: "The printed zone says 1990-04-20, the MRZ says 1990-04-02." });
  });
  it("is the printed century where the zone has only two digits of the year", () => {
    expect(
      one([
        read("dateOfBirth", "mrz", "2011-01-01", { check: "passed" }),
        read("dateOfBirth", "printed", "1911-01-01", { confidence: 0.9 }),
      ]),
    ).toMatchObject({ value: "1911-01-01", level: "needs-eyes" });
  });
  it("tells which check digit does not fit", () => {
    expect(one([read("documentNumber", "mrz", "123456789", { check: "failed" })]).reason).toBe(
      "The check digit of the MRZ does not fit 123456789.",
    );
  });
});

describe("a printed full name", () => {
  it("witnesses surname and given names when it can be cut to them", () => {
    const rows = weigh(
      [
        read("surname", "barcode", "DA SILVA"),
        read("givenNames", "barcode", "MARIA"),
        read("fullName", "printed", "MARIA DA SILVA"),
      ],
      null,
      TODAY,
    );
    expect(rows.map((row) => [row.field, row.level])).toEqual([
      ["surname", "proven"],
      ["givenNames", "proven"],
      ["fullName", "read"],
    ]);
  });
  it("witnesses both when it stands under the label of the given names", () => {
    const rows = weigh(
      [
        read("surname", "mrz", "LIN"),
        read("givenNames", "mrz", "MEI HUA"),
        read("givenNames", "printed", "LIN,MEI-HUA"),
      ],
      ZONE,
      TODAY,
    );
    expect(rows.map((row) => [row.field, row.level, row.value])).toEqual([
      ["surname", "proven", "LIN"],
      ["givenNames", "proven", "MEI-HUA"],
    ]);
  });
  it("witnesses nothing when it is another name", () => {
    const rows = weigh(
      [
        read("surname", "barcode", "DA SILVA"),
        read("givenNames", "barcode", "MARIA"),
        read("fullName", "printed", "MARIO DA SILVA"),
      ],
      null,
      TODAY,
    );
    expect(rows.filter((row) => row.level === "proven")).toEqual([]);
  });
});

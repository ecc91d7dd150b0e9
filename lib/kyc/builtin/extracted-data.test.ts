import { describe, expect, it } from "vitest";
import { extractedData } from "@/lib/contract";
import type { DocumentReading } from "@/lib/engine/reading";
import { printedField, specimenZone } from "@/lib/engine/testing";
import { cardReading } from "../testing";
import { extractedDataOf } from "./extracted-data";

const TODAY = "2026-11-02";
const of = (more: Partial<DocumentReading> = {}) => extractedDataOf(cardReading(more), TODAY);

describe("extractedData", () => {
  it("names every field as the API page does", () => {
    const fields = [
      printedField("givenNames", "Nadia"),
      printedField("surname", "Ferreyra Olmos"),
      printedField("documentNumber", "40118273"),
      printedField("dateOfBirth", "1996-11-02"),
      printedField("dateOfExpiry", "2034-02-18"),
      printedField("dateOfIssue", "2024-02-18"),
      printedField("sex", "F"),
      printedField("nationality", "ARG"),
      printedField("issuingState", "ARG"),
      printedField("personalNumber", "27-40118273-1"),
      printedField("placeOfBirth", "Rosario"),
      printedField("address", "Av. Rivadavia 2210, Rosario"),
      printedField("authority", "RENAPER"),
    ];
    expect(of({ fields })).toEqual({
      fullName: "Nadia Ferreyra Olmos",
      firstName: "Nadia",
      lastName: "Ferreyra Olmos",
      documentNumber: "40118273",
      documentType: "Identity Card",
      dateOfBirth: "1996-11-02",
      age: 30,
      expirationDate: "2034-02-18",
      dateOfIssue: "2024-02-18",
      gender: "F",
      nationality: "ARG",
      issuingState: "ARG",
      issuingStateName: "Argentina",
      personalNumber: "27-40118273-1",
      placeOfBirth: "Rosario",
      address: "Av. Rivadavia 2210, Rosario",
      extraFields: { authority: "RENAPER" },
    });
  });

  it("leaves out what was not read", () => {
    expect(of({ fields: [], documentType: "unknown", issuingState: null })).toEqual({});
  });

  const single: Array<[string, Partial<DocumentReading>, object]> = [
    [
      "a full name that was printed whole wins over its parts",
      { fields: [printedField("fullName", "N. F. Olmos"), printedField("surname", "Olmos")] },
      { fullName: "N. F. Olmos", lastName: "Olmos" },
    ],
    ["a surname alone is a full name", { fields: [printedField("surname", "Olmos")] }, { fullName: "Olmos" }],
    ["an unspecified sex is U", { fields: [printedField("sex", "X")] }, { gender: "U" }],
    [
      "the issuing state of the document stands in for an unprinted one",
      { fields: [], issuingState: "DEU" },
      { issuingState: "DEU", issuingStateName: "Germany" },
    ],
    ["accents are kept", { fields: [printedField("surname", "Muñoz Łęcki Ağça")] }, { lastName: "Muñoz Łęcki Ağça" }],
    [
      "a driver licence is spelled as the API does",
      { documentType: "driver-licence" },
      { documentType: "Driver's License" },
    ],
  ];
  it.each(single)("%s", (_fact, more, expected) => expect(of(more)).toMatchObject(expected));

  it("an impossible birth date gives no age", () => {
    expect(of({ fields: [printedField("dateOfBirth", "1996-02-31")] })).not.toHaveProperty("age");
  });

  it("the zone is parsed in snake case, with raw dates and the lines as read", () => {
    expect(of({ mrz: specimenZone() }).mrz).toEqual({
      mrz_type: "TD3",
      document_type: "P",
      country: "UTO",
      surname: "ERIKSSON",
      given_name: "ANNA MARIA",
      document_number: "L898902C3",
      nationality: "UTO",
      birth_date: "740812",
      expiry_date: "120415",
      sex: "F",
      optional_data: "ZE184226B",
      valid: true,
      lines: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
    });
  });

  it("the barcode with a known payload is shown, split into its lines", () => {
    const quad = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    const unknown = {
      format: "QRCode",
      payload: "unknown",
      text: "https://x",
      elements: {},
      side: "back",
      quad,
    } as const;
    const licence = {
      ...unknown,
      format: "PDF417",
      payload: "AAMVA",
      text: "@\n\u001e\rANSI 636000\nDAQT64\r\n",
      elements: { DAQ: "T64" },
    } as const;
    expect(of({ barcodes: [unknown, licence] }).barcode).toEqual({
      format: "PDF417",
      payload: "AAMVA",
      elements: { DAQ: "T64" },
      lines: ["@", "\u001e", "ANSI 636000", "DAQT64"],
    });
  });

  it("always fits the contract", () => {
    expect(extractedData.safeParse(of({ mrz: specimenZone() })).success).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { type PartialOptions, resolveOptions } from "@/lib/contract";
import type { DocumentReading, FieldEvidence, FieldName, FieldReading, MrzReading } from "@/lib/engine/reading";
import { BOX, readingOf, specimenZone } from "@/lib/engine/testing";
import { decide } from "./decide";
import type { PolicyContext } from "./rule";

function read(field: FieldName, value: string, more: Partial<FieldReading> = {}): FieldReading {
  return {
    field,
    value,
    raw: value,
    source: "printed",
    confidence: 0.97,
    check: "none",
    corrected: false,
    side: "front",
    quad: BOX,
    ...more,
  };
}
function field(name: FieldName, ...reads: FieldReading[]): FieldEvidence {
  const [first] = reads;
  if (!first) throw new Error("a field needs a read");
  const agree = reads.every((r) => r.value === first.value);
  const agreement = reads.length === 1 ? "single" : agree ? "agree" : "differ";
  return { field: name, value: first.value, source: first.source, level: "read", agreement, reason: null, reads };
}
const zone = (valid: boolean): MrzReading =>
  specimenZone({
    valid,
    checks: [
      { name: "documentNumber", passed: valid },
      { name: "composite", passed: true },
    ],
  });

function reading(
  more: Partial<DocumentReading> = {},
  without: FieldName[] = [],
  replaced: FieldEvidence[] = [],
): DocumentReading {
  const all = [
    field("fullName", read("fullName", "ANNA ERIKSSON")),
    field("documentNumber", read("documentNumber", "40118273")),
    field("dateOfBirth", read("dateOfBirth", "2000-03-15")),
    field("dateOfExpiry", read("dateOfExpiry", "2030-01-01")),
  ];
  const kept = all.filter((f) => !without.includes(f.field) && !replaced.some((r) => r.field === f.field));
  return readingOf({
    recognised: true,
    documentType: "identity-card",
    issuingState: "UTO",
    fields: [...kept, ...replaced],
    portrait: { side: "front", quad: BOX, confidence: 0.9 },
    portraitExpected: true,
    ...more,
  });
}
function run(document: DocumentReading, options: PartialOptions = {}, more: Partial<PolicyContext> = {}) {
  const given = Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined));
  const decision = decide({
    reading: document,
    options: resolveOptions(given, {}),
    today: "2026-03-15",
    sidesSent: ["front"],
    declared: null,
    ...more,
  });
  return { ...decision, codes: decision.warnings.map((w) => w.code) };
}

describe("decide", () => {
  it("approves a readable, valid document without a warning", () => {
    expect(run(reading())).toMatchObject({ status: "approved", codes: [], headline: null });
  });

  it("declines an expired document even when every action is NO_ACTION", () => {
    const expired = reading({}, [], [field("dateOfExpiry", read("dateOfExpiry", "2026-03-14"))]);
    const lenient = {
      expirationDateNotDetectedAction: "NO_ACTION",
      invalidMrzAction: "NO_ACTION",
      inconsistentDataAction: "NO_ACTION",
    } as const;
    expect(run(expired, lenient)).toMatchObject({ status: "declined", codes: ["DOCUMENT_EXPIRED"] });
  });

  it("accepts a document on the very day it expires", () => {
    const last = reading({}, [], [field("dateOfExpiry", read("dateOfExpiry", "2026-03-15"))]);
    expect(run(last).status).toBe("approved");
  });

  it.each([
    ["2008-03-15", 18, "approved"],
    ["2008-03-16", 18, "declined"],
    ["2008-03-14", 18, "approved"],
    ["2025-03-15", 1, "approved"],
    ["1906-03-15", 120, "approved"],
  ])("born %s with minimum age %i is %s: a birthday today counts", (birth, minimumAge, status) => {
    const person = reading({}, [], [field("dateOfBirth", read("dateOfBirth", birth))]);
    expect(run(person, { minimumAge }).status).toBe(status);
  });

  const disagreeing = reading(
    { mrz: zone(true) },
    [],
    [field("dateOfBirth", read("dateOfBirth", "1990-04-20"), read("dateOfBirth", "1990-04-02", { source: "mrz" }))],
  );
  it.each([
    ["expirationDateNotDetectedAction", "EXPIRATION_DATE_NOT_DETECTED", reading({}, ["dateOfExpiry"])],
    ["invalidMrzAction", "MRZ_VALIDATION_FAILED", reading({ mrz: zone(false) })],
    ["invalidMrzAction", "MRZ_NOT_DETECTED", reading({ mrzExpected: true })],
    ["inconsistentDataAction", "MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME", disagreeing],
  ] as const)("%s decides what %s does, and the code is reported either way", (option, code, document) => {
    expect(run(document, { [option]: "DECLINE" })).toMatchObject({ status: "declined", codes: [code] });
    expect(run(document, { [option]: "NO_ACTION" })).toMatchObject({ status: "approved", codes: [code] });
  });

  it("does not miss an MRZ on a side that was not sent", () => {
    expect(run(reading({ mrz: null, mrzExpected: false })).codes).toEqual([]);
  });

  it("does not decline over a difference in which one read is unsure", () => {
    const unsure = reading(
      { mrz: zone(true) },
      [],
      [
        field(
          "dateOfBirth",
          read("dateOfBirth", "1990-04-20", { confidence: 0.5 }),
          read("dateOfBirth", "1990-04-02", { source: "mrz" }),
        ),
      ],
    );
    const { status, warnings } = run(unsure);
    expect(status).toBe("approved");
    expect(warnings[0]).toMatchObject({ severity: "warning", action: "INFORMATION" });
  });

  it.each([
    ["fullName", "NAME_NOT_DETECTED"],
    ["dateOfBirth", "DATE_OF_BIRTH_NOT_DETECTED"],
    ["documentNumber", "DOCUMENT_NUMBER_NOT_DETECTED"],
  ] as const)("declines when %s cannot be read", (missing, code) => {
    expect(run(reading({}, [missing]))).toMatchObject({ status: "declined", codes: [code] });
  });

  it("declines a type with a portrait when none was found", () => {
    expect(run(reading({ portrait: null })).codes).toEqual(["PORTRAIT_IMAGE_NOT_DETECTED"]);
    expect(run(reading({ portrait: null, portraitExpected: false })).status).toBe("approved");
  });

  it("declines when liveness was asked for and could not be computed", () => {
    const dark = reading({ liveness: { computed: false, reason: "no outline", cues: [] } });
    expect(run(dark, { performDocumentLiveness: true })).toMatchObject({
      status: "declined",
      codes: ["DOCUMENT_LIVENESS_NOT_COMPUTED"],
    });
    expect(run(dark).status).toBe("approved");
  });

  it("reports a grey copy and a printed copy once, as one printed copy", () => {
    const cue = { score: 0.9, threshold: 0.5, detected: true, side: "front" } as const;
    const copied = reading({
      liveness: {
        computed: true,
        reason: null,
        cues: [
          { kind: "grey-copy", ...cue },
          { kind: "printed-copy", ...cue },
        ],
      },
    });
    expect(run(copied, { performDocumentLiveness: true }).codes).toEqual(["PRINTED_COPY_DETECTED"]);
  });

  it("only notes a missing barcode: the API has no option for it", () => {
    expect(run(reading({ barcodeExpected: true }))).toMatchObject({
      status: "approved",
      codes: ["BARCODE_NOT_DETECTED"],
    });
  });

  it("calls two sides two documents when two identifying fields differ", () => {
    const mixed = reading(
      {},
      [],
      [
        field("surname", read("surname", "OLMOS"), read("surname", "KOWALSKA", { side: "back", source: "mrz" })),
        field(
          "documentNumber",
          read("documentNumber", "40118273"),
          read("documentNumber", "ZZ9911", { side: "back", source: "mrz" }),
        ),
      ],
    );
    expect(run({ ...mixed, mrz: zone(true) }, {}, { sidesSent: ["front", "back"] }).codes).toContain(
      "DOCUMENT_SIDES_MISMATCH",
    );
  });

  it("notes an entity's different name and birth date without declining", () => {
    const declared = {
      fullName: "Nadia Ferreyra",
      firstName: null,
      lastName: null,
      dateOfBirth: "1996-11-02",
      nationality: null,
      taxId: null,
    };
    const { status, codes } = run(reading(), {}, { declared });
    expect(status).toBe("approved");
    expect(codes).toEqual(["FULL_NAME_MISMATCH_WITH_PROVIDED", "DOB_MISMATCH_WITH_PROVIDED"]);
  });

  it("takes a left-out middle name and accents for the same name", () => {
    const named = reading({}, [], [field("fullName", read("fullName", "María José Núñez"))]);
    const declared = {
      fullName: "NUNEZ MARIA",
      firstName: null,
      lastName: null,
      dateOfBirth: null,
      nationality: null,
      taxId: null,
    };
    expect(run(named, {}, { declared }).codes).toEqual([]);
  });

  it("shows the blocking cause first", () => {
    const both = reading({ barcodeExpected: true }, [], [field("dateOfExpiry", read("dateOfExpiry", "2020-01-01"))]);
    expect(run(both).headline).toBe("DOCUMENT_EXPIRED");
  });

  it("refuses to decide what was not recognised", () => {
    expect(() => run(reading({ recognised: false }))).toThrow();
  });
});

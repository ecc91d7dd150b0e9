import type { DocumentReading, FieldEvidence, FieldName, MrzReading, Quad } from "./reading";

export const BOX: Quad = [
  [10, 10],
  [200, 10],
  [200, 40],
  [10, 40],
];

/** A field as one clear printed read. */
export function printedField(field: FieldName, value: string): FieldEvidence {
  const read = {
    field,
    value,
    raw: value,
    source: "printed",
    confidence: 0.97,
    check: "none",
    corrected: false,
  } as const;
  const reads = [{ ...read, side: "front" as const, quad: BOX }];
  return { field, value, source: "printed", level: "read", agreement: "single", reason: null, reads };
}

/** The specimen of ICAO 9303 part 4, appendix B. */
export const specimenZone = (more: Partial<MrzReading> = {}): MrzReading => ({
  format: "TD3",
  lines: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
  confidences: [[], []],
  checks: [{ name: "composite", passed: true }],
  valid: true,
  penalty: 0,
  corrected: [],
  confidence: 0.99,
  side: "front",
  quad: BOX,
  lineQuads: [BOX, BOX],
  parsed: {
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
  },
  ...more,
});

/** A reading that found nothing, with what a test says of it. */
export const readingOf = (more: Partial<DocumentReading> = {}): DocumentReading => ({
  engineVersion: "test-1",
  recognised: false,
  documentType: "unknown",
  issuingState: null,
  images: [],
  fields: [],
  mrz: null,
  mrzExpected: false,
  barcodes: [],
  barcodeExpected: false,
  lines: [],
  portrait: null,
  portraitExpected: false,
  liveness: null,
  timings: [],
  ...more,
});

import { describe, expect, it } from "vitest";
import {
  documentReading,
  isWarningCode,
  type PartialOptions,
  resolveOptions,
  type VerificationDetail,
  verificationDetail,
  WARNING_CODES,
  type WarningDetail,
} from "@/lib/contract";
import type { DocumentReading, FieldEvidence, FieldName, FieldReading } from "@/lib/engine/reading";
import { BOX, readingOf, specimenZone } from "@/lib/engine/testing";
import { chosenDocumentWarnings } from "./chosen-document";
import { decide } from "./decide";
import { evidencePlaces } from "./evidence-places";
import { explain } from "./explain";
import { EXPLAIN_RULES, INVALID_DATE_RULES } from "./explain-rules";

const ID = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";

const read = (field: FieldName, value: string, more: Partial<FieldReading> = {}): FieldReading => ({
  ...{ field, value, raw: value, source: "printed", confidence: 0.97, check: "none", corrected: false },
  ...{ side: "front", quad: BOX },
  ...more,
});
function field(name: FieldName, ...reads: FieldReading[]): FieldEvidence {
  const [first] = reads;
  if (!first) throw new Error("a field needs a read");
  const agree = reads.every((each) => each.value === first.value);
  const agreement = reads.length === 1 ? "single" : agree ? "agree" : "differ";
  return { field: name, value: first.value, source: first.source, level: "read", agreement, reason: null, reads };
}
const quality = { overall: 0.9, sharpness: 0.9, glare: 0, brightness: 0.6, documentWidthPx: 800 };
const image = (side: "front" | "back"): DocumentReading["images"][number] => ({
  ...{ side, width: 900, height: 600, documentQuad: BOX, uprightTurn: 0 },
  quality: { ...quality, cornersVisible: true, advice: [] },
});

function card(more: Partial<DocumentReading> = {}, replaced: FieldEvidence[] = [], without: FieldName[] = []) {
  const all = [
    field("fullName", read("fullName", "ANNA ERIKSSON")),
    field("documentNumber", read("documentNumber", "40118273")),
    field("dateOfBirth", read("dateOfBirth", "2000-03-15")),
    field("dateOfExpiry", read("dateOfExpiry", "2030-01-01")),
  ];
  const kept = all.filter((f) => !without.includes(f.field) && !replaced.some((r) => r.field === f.field));
  return readingOf({
    ...{ recognised: true, documentType: "identity-card", issuingState: "UTO", images: [image("front")] },
    ...{ fields: [...kept, ...replaced], portraitExpected: true },
    portrait: { side: "front", quad: BOX, confidence: 0.9 },
    ...more,
  });
}

/** The record that a check over this reading leaves, and its explanation. */
function explained(
  reading: DocumentReading,
  given: { request?: PartialOptions; organisation?: PartialOptions; declared?: boolean } = {},
) {
  const bare = (options: PartialOptions = {}) =>
    Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const options = resolveOptions(bare(given.request), bare(given.organisation));
  const nobody = { firstName: null, lastName: null, dateOfBirth: "1970-01-01", nationality: null, taxId: null };
  const declared = given.declared ? { ...nobody, fullName: "Someone Else" } : null;
  const sidesSent = reading.images.map(({ side }) => side);
  const decision = decide({ reading, options, today: "2026-03-15", sidesSent, declared });
  const record: VerificationDetail = verificationDetail.parse({
    ...{ id: ID, organizationId: ID, caseId: ID, entityId: null, requestId: null, vendorData: null },
    ...{ errorMessage: null, extractedData: {}, createdAt: "2026-03-15T10:00:00.000Z", storageProvider: null },
    ...{ documentFrontStoragePath: null, documentBackStoragePath: null, triggeredByUserId: null },
    ...{ engineVersion: "1.0.0", durationMs: 1, recheckOf: null, runNumber: 1, runCount: 1, entityName: null },
    ...{ manualDecision: null, queue: null, corrections: [], options, reading },
    status: decision.status,
    warnings: decision.warnings.map(({ code }) => code),
    warningDetails: decision.warnings,
    checks: decision.checks,
    headline: decision.headline,
  });
  const { warnings, ...rest } = explain(record);
  const of = (code: string) => {
    const found = warnings.find((warning) => warning.code === code);
    if (!found) throw new Error(`${code} is not among ${record.warnings.join(", ")}`);
    return found;
  };
  return { ...rest, warnings, of };
}

const expired = () => card({}, [field("dateOfExpiry", read("dateOfExpiry", "2024-02-18"))]);

describe("explain", () => {
  it("names rule, values, limit, effect, place and cure of an expired document", () => {
    expect(explained(expired()).of("DOCUMENT_EXPIRED")).toMatchObject({
      headline: true,
      rule: "expiry",
      compared: [{ value: "2024-02-18" }, { source: "clock", value: "2026-03-15" }],
      threshold: { value: "expiry on or after 2026-03-15", option: null, origin: "fixed" },
      action: { value: "ALWAYS_DECLINE", effect: "declines", option: null, origin: "fixed" },
      askedBy: null,
      evidence: [{ image: "document-front-image", kind: "read", quad: BOX, field: "dateOfExpiry" }],
      clearedBy: "A document that is still valid.",
    });
  });

  it.each(["request", "organization"] as const)("says that the minimum age was set by the %s", (origin) => {
    const asked = { minimumAge: 40 };
    const given = origin === "request" ? { request: asked } : { organisation: asked };
    expect(explained(card(), given).of("MINIMUM_AGE_NOT_MET")).toMatchObject({
      rule: "minimum-age",
      threshold: { value: "at least 40 years", option: "minimumAge", origin },
      askedBy: { option: "minimumAge", origin },
    });
  });

  it("says who decided what a configurable finding does", () => {
    const missing = card({}, [], ["dateOfExpiry"]);
    expect(explained(missing).of("EXPIRATION_DATE_NOT_DETECTED").action).toEqual({
      ...{ value: "DECLINE", effect: "declines" },
      ...{ option: "expirationDateNotDetectedAction", origin: "default" },
    });
    const lenient: PartialOptions = { expirationDateNotDetectedAction: "NO_ACTION" };
    expect(explained(missing, { organisation: lenient }).of("EXPIRATION_DATE_NOT_DETECTED").action).toMatchObject({
      ...{ value: "NO_ACTION", effect: "informs", origin: "organization" },
    });
  });

  it("shows the searched pictures for what was not found", () => {
    const missing = card({ images: [image("front"), image("back")] }, [], ["dateOfExpiry"]);
    expect(explained(missing).of("EXPIRATION_DATE_NOT_DETECTED").evidence).toMatchObject([
      { side: "front", kind: "searched", quad: BOX },
      { side: "back", kind: "searched", quad: BOX },
    ]);
  });

  it("shows both reads of each field that differs, and none of those that agree", () => {
    const zone = { source: "mrz" as const };
    const birth = field("dateOfBirth", read("dateOfBirth", "2000-03-15"), read("dateOfBirth", "2000-05-13", zone));
    const number = field(
      "documentNumber",
      read("documentNumber", "40118273"),
      read("documentNumber", "40118273", zone),
    );
    const found = explained(card({ mrz: specimenZone(), mrzExpected: true }, [birth, number]));
    const { evidence, rule } = found.of("MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME");
    expect(rule).toBe("printed-against-mrz");
    expect(evidence.map((place) => [place.field, place.source, place.value])).toEqual([
      ["dateOfBirth", "printed", "2000-03-15"],
      ["dateOfBirth", "mrz", "2000-05-13"],
    ]);
  });

  it("shows the lines of a zone whose check digits are wrong", () => {
    const mrz = specimenZone({ valid: false, checks: [{ name: "documentNumber", passed: false }] });
    const { evidence } = explained(card({ mrz, mrzExpected: true })).of("MRZ_VALIDATION_FAILED");
    expect(evidence.map(({ source, value }) => [source, value])).toEqual(mrz.lines.map((line) => ["mrz", line]));
  });

  it("shows the side on which a cue was found, and who asked for the search", () => {
    const cue = { kind: "screen-replay" as const, score: 0.9, threshold: 0.5, detected: true, side: "back" as const };
    const liveness = { computed: true, reason: null, cues: [cue] };
    const reading = card({ liveness, images: [image("front"), image("back")] });
    const found = explained(reading, { request: { performDocumentLiveness: true } }).of("SCREEN_CAPTURE_DETECTED");
    expect(found.evidence.map(({ side, kind }) => [side, kind])).toEqual([["back", "read"]]);
    expect(found.askedBy).toEqual({ option: "performDocumentLiveness", origin: "request" });
  });

  it("lists every rule in order, with the warnings it gave", () => {
    const { checks, warnings } = explained(expired(), { declared: true });
    expect(checks.flatMap((check) => check.warnings).sort()).toEqual(warnings.map(({ code }) => code).sort());
    expect(checks.find(({ id }) => id === "expiry")).toMatchObject({ result: "fail", warnings: ["DOCUMENT_EXPIRED"] });
  });

  it("knows the rule of every warning that the rules give", () => {
    const blank = { portrait: null, documentType: "unknown" as const, mrzExpected: true, barcodeExpected: true };
    const dates = [
      field("dateOfBirth", read("dateOfBirth", "2099-01-01")),
      field("dateOfIssue", read("dateOfIssue", "2035-01-01")),
    ];
    const all = [
      explained(card(blank, [], ["fullName", "documentNumber", "dateOfBirth", "dateOfExpiry"]), {
        request: { performDocumentLiveness: true },
      }),
      explained(card({}, dates), { declared: true }),
    ].flatMap(({ warnings }) => warnings);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ rule }) => rule === null)).toEqual([]);
  });

  it("knows the rule of every code of the contract; a date's is told by the field it stands in", () => {
    const known: readonly string[] = [...Object.keys(EXPLAIN_RULES), "INVALID_DATE"];
    expect([...known].sort()).toEqual([...WARNING_CODES].sort());
    expect(Object.keys(INVALID_DATE_RULES)).toEqual(["dateOfBirth", "dateOfIssue"]);
  });

  it("shows where the state stands that was not the chosen one, and the whole document of another type", () => {
    const state = field("issuingState", read("issuingState", "UTO"));
    const reading = card({}, [state]);
    const [type, country] = chosenDocumentWarnings(reading, { documentType: "passport", state: "ESP" });
    if (type === undefined || country === undefined) throw new Error("both differ");
    const placesOf = (warning: WarningDetail) => {
      const rule = isWarningCode(warning.code) && warning.code !== "INVALID_DATE" ? EXPLAIN_RULES[warning.code] : null;
      if (rule === null) throw new Error(`${warning.code} has no rule`);
      return [
        rule.rule,
        evidencePlaces(documentReading.parse(reading), warning, rule.looksAt).map(({ kind, field: of }) => [kind, of]),
      ];
    };
    expect(placesOf(type)).toEqual(["chosen-document", [["read", null]]]);
    expect(placesOf(country)).toEqual(["chosen-document", [["read", "issuingState"]]]);
  });

  it("still explains a code of another version, without a rule or a place", () => {
    const odd = { code: "HOLOGRAM_FADED", feature: "security", severity: "warning", option: null } as const;
    const more = {
      action: "INFORMATION",
      text: "Faded.",
      field: null,
      compared: [],
      clearedBy: "",
      threshold: null,
    } as const;
    const detail = verificationDetail.parse({
      ...{ id: ID, organizationId: ID, caseId: ID, entityId: null, requestId: null, vendorData: null },
      ...{ errorMessage: null, extractedData: {}, createdAt: "2026-03-15T10:00:00.000Z", storageProvider: null },
      ...{ documentFrontStoragePath: null, documentBackStoragePath: null, triggeredByUserId: null },
      ...{ engineVersion: null, durationMs: 1, recheckOf: null, runNumber: 1, runCount: 1, entityName: null },
      ...{ manualDecision: null, queue: null, corrections: [], options: null, reading: null, status: "failed" },
      ...{ warnings: [odd.code], warningDetails: [{ ...odd, ...more }], checks: [], headline: odd.code },
    });
    expect(explain(detail).warnings).toMatchObject([{ code: odd.code, rule: null, evidence: [], headline: true }]);
  });
});

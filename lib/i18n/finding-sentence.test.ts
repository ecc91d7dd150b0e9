import { describe, expect, it } from "vitest";
import { type FaceComparison, resolveOptions, WARNING_CODES, type WarningDetail } from "@/lib/contract";
import type { FaceQuality, RetakeReason } from "@/lib/engine/face-reading";
import type {
  BarcodeReading,
  DocumentReading,
  FieldEvidence,
  FieldName,
  FieldReading,
  LivenessCue,
} from "@/lib/engine/reading";
import { BOX, printedField, readingOf, specimenZone } from "@/lib/engine/testing";
import {
  chosenDocumentWarnings,
  decide,
  decideBiometric,
  decideFaceMatch,
  decideSession,
  duplicateFaceWarnings,
  faceNotComputed,
  noFaceDetected,
  type PolicyContext,
  type SessionFacts,
  sameDocumentRule,
} from "@/lib/policy";
import { findingLimit, findingSentence } from "./finding-sentence";
import type { Language } from "./language";
import { loadWords } from "./words";

function told(reading: Partial<DocumentReading>, more: Partial<PolicyContext> = {}): WarningDetail[] {
  const options = resolveOptions({ performDocumentLiveness: true, minimumAge: 18 }, {});
  const given = readingOf({ recognised: true, documentType: "identity-card", ...reading });
  return decide({ reading: given, options, today: "2026-03-15", sidesSent: ["front", "back"], declared: null, ...more })
    .warnings;
}
/** A field whose second read says something else. */
function differing(name: FieldName, other: string, more: Partial<FieldReading>): FieldEvidence {
  const field = printedField(name, "1990-04-20");
  const [first] = field.reads;
  if (first === undefined) throw new Error("a printed field has a read");
  return { ...field, agreement: "differ", reads: [first, { ...first, value: other, ...more }] };
}
const cues = (...kinds: LivenessCue["kind"][]): Partial<DocumentReading> => ({
  liveness: {
    ...{ computed: true, reason: null },
    cues: kinds.map((kind) => ({ kind, score: 0.9, threshold: 0.5, detected: true, side: "back" })),
  },
});
const unjudged = (reason: string | null) => ({ liveness: { computed: false, reason, cues: [] } });
const zone = specimenZone({
  valid: false,
  checks: [
    { name: "composite", passed: false },
    { name: "dateOfBirth", passed: false },
  ],
});
const born = (date: string) => ({ fields: [printedField("dateOfBirth", date)] });
const declared = {
  ...{ fullName: "Another Person", firstName: null, lastName: null, taxId: null },
  ...{ dateOfBirth: "1970-01-01", nationality: "URY" },
};

const BARCODE: BarcodeReading = {
  ...{ format: "PDF417", payload: "unknown", text: "", elements: {}, side: "back", quad: BOX },
};
const TWO_FIELDS: FieldName[] = ["documentNumber", "dateOfBirth"];
const documents: WarningDetail[] = [
  told({
    documentType: "unknown",
    portraitExpected: true,
    mrzExpected: true,
    barcodeExpected: true,
    ...unjudged(null),
  }),
  told({
    mrz: zone,
    ...born("2019-02-30"),
    ...unjudged("The document on the front is too small to judge. The document's outline was not found on the back."),
  }),
  told({
    mrz: zone,
    fields: TWO_FIELDS.map((name) => differing(name, "1991-12-31", { source: "mrz", side: "back" })),
  }),
  told({ mrz: zone, fields: [differing("fullName", "ANNA", { source: "mrz", confidence: 0.4 })] }),
  told({ fields: [differing("authority", "OTHER", { source: "barcode" })], barcodes: [BARCODE] }),
  told({ ...born("2027-01-01"), ...cues("screen-replay", "printed-copy", "portrait-replaced") }),
  told({ ...born("2015-01-01"), ...cues("grey-copy") }),
  told({ fields: [printedField("dateOfIssue", "2024-01-01"), printedField("dateOfExpiry", "2023-01-01")] }),
  told(
    {
      fields: [
        printedField("fullName", "Ana"),
        printedField("dateOfBirth", "1990-01-01"),
        printedField("nationality", "ARG"),
      ],
    },
    { declared },
  ),
].flat();

const quality: FaceQuality = {
  ...{ faceWidthPx: 300, interEyePx: 120, yawDeg: 1, pitchDeg: 0, rollDeg: 0, eyeOpening: { left: 0.26, right: 0.27 } },
  ...{ sharpness: 200, brightness: 120, contrast: 50, detectorScore: 0.95, presence: 0.99 },
  ...{ facesInPicture: 1, clippedByBorder: false },
};
const FLAWS: RetakeReason[] = ["too-small", "blurred", "turned", "eyes-closed", "cut-off"];
const face = (retake: RetakeReason[] = [], facesInPicture = 1) => ({ quality, retake, facesInPicture });
const alike = (score: number, falseMatchRate = 0.001): FaceComparison => ({
  ...{ cosine: 0.2, score, falseMatchRate, modelId: "m" },
  band: score < 70 ? "no-match" : score < 80 ? "look" : "match",
});
const match = (score: number, reviewThreshold: number | null = null) => ({
  ...{ document: face(FLAWS, 3), selfie: face(["too-dark"]), comparison: alike(score), reviewThreshold },
  threshold: { value: 30, origin: "default" as const },
});
const other = (entityId: string, score: number) => ({ entityId, validationId: entityId, comparison: alike(score) });
const still = (zone: "attack" | "review") => ({ zone, score: 0.2, reason: null, modelId: "m" });
const biometric = (zone: "attack" | "review", rate: number) => {
  const own = [{ validationId: "a", sessionId: "a", approved: true, comparison: alike(20, rate) }];
  const picture = { face: face(["too-bright"], 2), liveness: still(zone) };
  return decideBiometric({ ...picture, own, mean: null, others: [], threshold: 80 }).warnings;
};

const faces: WarningDetail[] = [
  decideFaceMatch(match(20)).warnings,
  decideFaceMatch(match(40, 50)).warnings,
  decideFaceMatch({ ...match(20), document: null, selfie: null, comparison: null }).warnings,
  biometric("attack", 1),
  biometric("review", 0.000_123),
  duplicateFaceWarnings([other("a", 95)]),
  duplicateFaceWarnings([other("a", 75), other("b", 72)]),
  sameDocumentRule([{ verificationId: "a", entityId: "a" }]).warnings,
  [noFaceDetected(), faceNotComputed()],
].flat();

const honest: SessionFacts = {
  ...{ document: [], portrait: true, selfie: { zone: "live", score: 0.9, faces: 1 }, comparison: alike(95) },
  ...{ challenge: { passed: true, reason: null }, duplicates: [], registry: "not-asked", omit: [] },
};
const selfie = (zone: "attack" | "review" | "not-judged") => ({ zone, score: 0.3, faces: 2 });
const SESSIONS: Partial<SessionFacts>[] = [
  { selfie: selfie("attack"), comparison: alike(20), registry: "unavailable" },
  { selfie: selfie("review"), comparison: alike(75), registry: "unavailable" },
  { selfie: selfie("not-judged"), comparison: null },
  { selfie: null, comparison: null, challenge: null },
  { portrait: false, comparison: null, challenge: { passed: false, reason: "not-turned" } },
  { challenge: { passed: false, reason: "not-live" } },
  { challenge: { passed: false, reason: "another-person" } },
];
const sessions = SESSIONS.flatMap((facts) => decideSession({ ...honest, ...facts }).found);
const card = readingOf({ recognised: true, documentType: "visa", issuingState: "ARG", fields: [] });
const chosen = chosenDocumentWarnings(card, { documentType: "passport", state: "URY" });

/** Something of everything that the rules can find. */
const FOUND = [...documents, ...faces, ...sessions, ...chosen];
const key = (code: string, sentence: string) => `${code}.${sentence}`;
/** Made outside of the rules, where no document was seen at all. */
const ELSEWHERE = [key("COULD_NOT_RECOGNIZE_DOCUMENT", "unknown")];
const LANGUAGES: Language[] = ["en", "es", "pt"];

type Table = Record<string, Record<string, string>>;

describe("the sentences of findings", () => {
  it("are all written by a rule, and every rule's finding has one", async () => {
    const { sentences } = await loadWords("en", "findings");
    const known = Object.entries(sentences).flatMap(([code, own]) => Object.keys(own).map((name) => key(code, name)));
    const written = FOUND.map(({ code, says }) => key(code, says?.sentence ?? "unsaid"));
    expect([...new Set([...written, ...ELSEWHERE])].sort()).toEqual(known.sort());
    expect(Object.keys(sentences).sort()).toEqual([...WARNING_CODES].sort());
  });

  it("say in English what the record keeps and the API answers", async () => {
    const words = await loadWords("en", "findings");
    for (const warning of FOUND) {
      expect(findingSentence(warning, words)).toBe(warning.text);
      if (warning.threshold !== null) expect(findingLimit(warning, words)).toBe(warning.threshold);
    }
  });

  it.each(["es", "pt"] as const)("lack no code, no limit and no value in %s", async (language) => {
    const words = await loadWords(language, "findings");
    for (const warning of FOUND) {
      const where = key(warning.code, warning.says?.sentence ?? "");
      const sentence = findingSentence(warning, words);
      expect(sentence, where).toMatch(/\p{L}/u);
      expect(sentence, where).not.toBe(warning.text);
      expect(sentence, where).not.toMatch(/[{}]|undefined|NaN/);
      if (warning.threshold !== null) expect(findingLimit(warning, words), where).toMatch(/\p{L}/u);
    }
  });

  it.each(LANGUAGES)("stand on the same values in %s as in English", async (language) => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    const [english, own] = await Promise.all([loadWords("en", "findings"), loadWords(language, "findings")]);
    for (const table of ["sentences", "limits"] as const) {
      const texts: Table = own[table];
      const all: Table = english[table];
      for (const [code, sentences] of Object.entries(all)) {
        for (const [name, text] of Object.entries(sentences)) {
          expect(holes(texts[code]?.[name] ?? ""), key(code, name)).toEqual(holes(text));
        }
      }
    }
  });

  it("tell numbers, lists and people in the reader's words", async () => {
    const words = await loadWords("es", "findings");
    const spanish = FOUND.map((warning) => findingSentence(warning, words));
    expect(spanish).toContain("El documento venció el 2023-01-01; la verificación se hizo el 2026-03-15.");
    expect(spanish).toContain("Dígitos de control que no cuadran: compuesto, fecha de nacimiento.");
    expect(spanish.join("\n")).toContain("para 2 otras personas; se parecen tanto cerca de 1 de cada 1000 pares");
  });

  it("are left to the record's English where it keeps no values, too few, or ones that are not known", async () => {
    const words = await loadWords("es", "findings");
    const says = (sentence: string, values = {}) => ({ code: "DOCUMENT_EXPIRED", says: { sentence, values } });
    expect(findingSentence({ code: "DOCUMENT_EXPIRED" }, words)).toBeNull();
    expect(findingSentence(says("expired", { expiry: "2020-01-01" }), words)).toBeNull();
    expect(findingSentence(says("faded"), words)).toBeNull();
    expect(findingSentence(says("constructor"), words)).toBeNull();
    expect(findingSentence({ ...says("expired"), code: "HOLOGRAM_FADED" }, words)).toBeNull();
  });
});

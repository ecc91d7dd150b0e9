import { describe, expect, it } from "vitest";
import type { FaceBand, FaceComparison, WarningCode, WarningDetail } from "@/lib/contract";
import { decideSession, type SessionFacts } from "./decide-session";
import { declining, noting } from "./rule";

const compared = (band: FaceBand): FaceComparison => {
  const score = { match: 92, look: 75, "no-match": 20 }[band];
  return { cosine: 0.5, score, band, falseMatchRate: 1e-4, modelId: "m" };
};
const any = {
  code: "NAME_NOT_DETECTED",
  says: { sentence: "missing", values: {} },
  feature: "document",
  text: "",
  clearedBy: "",
} as const;
const declined = (code: WarningCode) => ({ ...declining(any), code });
const looked = (code: WarningCode) => ({ ...noting("warning", any), code });
const told = (code: WarningCode) => ({ ...noting("information", any), code });
const live = { zone: "live", score: 0.95, faces: 1 } as const;

/** A session in which all is well. */
const honest: SessionFacts = {
  document: [],
  portrait: true,
  selfie: live,
  comparison: compared("match"),
  challenge: { passed: true, reason: null },
  duplicates: [],
  registry: "not-asked",
  omit: [],
};

type Row = [what: string, facts: Partial<SessionFacts>, status: string, code: WarningCode | null];
const ROWS: Row[] = [
  ["nothing is wrong", {}, "approved", null],
  ["an expired document", { document: [declined("DOCUMENT_EXPIRED")] }, "rejected", "DOCUMENT_EXPIRED"],
  ["an unreadable name", { document: [declined("NAME_NOT_DETECTED")] }, "in_review", "NAME_NOT_DETECTED"],
  [
    "no document at all",
    { document: [declined("COULD_NOT_RECOGNIZE_DOCUMENT")], portrait: false, comparison: null },
    "in_review",
    "COULD_NOT_RECOGNIZE_DOCUMENT",
  ],
  [
    "a name that is not the entity's",
    { document: [looked("FULL_NAME_MISMATCH_WITH_PROVIDED")] },
    "in_review",
    "FULL_NAME_MISMATCH_WITH_PROVIDED",
  ],
  ["a note about the document", { document: [told("UNPARSED_ADDRESS")] }, "approved", "UNPARSED_ADDRESS"],
  ["a copy", { document: [declined("PRINTED_COPY_DETECTED")] }, "rejected", "PRINTED_COPY_DETECTED"],
  ["another face", { comparison: compared("no-match") }, "rejected", "LOW_FACE_MATCH_SIMILARITY"],
  ["a face to look at", { comparison: compared("look") }, "in_review", "LOW_FACE_MATCH_SIMILARITY"],
  ["no face on the document", { portrait: false, comparison: null }, "in_review", "NO_REFERENCE_IMAGE"],
  ["faces that were not compared", { comparison: null }, "in_review", "FACE_MATCH_NOT_COMPUTED"],
  ["no face on the selfie", { selfie: null, comparison: null, challenge: null }, "in_review", "NO_FACE_IN_SELFIE"],
  ["a selfie of a screen", { selfie: { ...live, zone: "attack", score: 0.1 } }, "rejected", "LIVENESS_FACE_ATTACK"],
  ["a selfie that may be live", { selfie: { ...live, zone: "review", score: 0.5 } }, "in_review", "LOW_LIVENESS_SCORE"],
  [
    "a selfie too small to judge",
    { selfie: { ...live, zone: "not-judged", score: null } },
    "in_review",
    "LOW_FACE_QUALITY",
  ],
  ["two faces on the selfie", { selfie: { ...live, faces: 2 } }, "approved", "MULTIPLE_FACES_DETECTED"],
  ["head turns not seen", { challenge: { passed: false, reason: "not-turned" } }, "in_review", "LOW_LIVENESS_SCORE"],
  ["no challenge", { challenge: null }, "in_review", "LOW_LIVENESS_SCORE"],
  [
    "another person turning",
    { challenge: { passed: false, reason: "another-person" } },
    "rejected",
    "LIVENESS_FACE_ATTACK",
  ],
  ["frames of a screen", { challenge: { passed: false, reason: "not-live" } }, "rejected", "LIVENESS_FACE_ATTACK"],
  ["the same face elsewhere", { duplicates: [told("DUPLICATED_FACE")] }, "approved", "DUPLICATED_FACE"],
  ["the registry, unreachable", { registry: "unavailable" }, "in_review", "RENAPER_UNAVAILABLE"],
];

describe("a hosted session", () => {
  it.each(ROWS)("with %s", (_what, facts, status, code) => {
    const decision = decideSession({ ...honest, ...facts });
    expect(decision.status).toBe(status);
    const codes = decision.counted.map((warning) => warning.code);
    if (code === null) expect(codes).toEqual([]);
    else expect(codes).toContain(code);
  });

  it("is never approved while anything asks for a look or declines", () => {
    for (const [, facts] of ROWS) {
      const { counted, status } = decideSession({ ...honest, ...facts });
      const grave = counted.some(({ severity }: WarningDetail) => severity !== "information");
      expect(status === "approved").toBe(!grave);
    }
  });

  it("with an omitted warning is as if it had not been found, and still shows it", () => {
    const facts = { ...honest, document: [declined("DOCUMENT_EXPIRED")], omit: ["DOCUMENT_EXPIRED"] };
    const { status, found, omitted, counted } = decideSession(facts);
    expect([status, counted.length, omitted[0]?.code, found.length]).toEqual(["approved", 0, "DOCUMENT_EXPIRED", 1]);
  });

  it.each(["LIVENESS_FACE_ATTACK", "RENAPER_UNAVAILABLE"])("counts %s whatever was asked to be omitted", (code) => {
    const facts = { ...honest, selfie: { ...live, zone: "attack" as const }, omit: [code] };
    const asked = code.startsWith("RENAPER") ? { ...honest, registry: "unavailable" as const, omit: [code] } : facts;
    expect(decideSession(asked).status).not.toBe("approved");
  });

  it("that the registry holds back was approved by itself, and one that is rejected is not asked about", () => {
    expect(decideSession({ ...honest, registry: "unavailable" })).toMatchObject({
      automaticStatus: "approved",
      status: "in_review",
      by: "registry",
    });
    const rejected = decideSession({ ...honest, comparison: compared("no-match"), registry: "unavailable" });
    expect(rejected).toMatchObject({ automaticStatus: "rejected", status: "rejected", by: "engine" });
    expect(rejected.found.map(({ code }) => code)).not.toContain("RENAPER_UNAVAILABLE");
  });
});

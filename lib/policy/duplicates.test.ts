import { describe, expect, it } from "vitest";
import type { FaceComparison } from "@/lib/contract";
import { duplicateFaceWarnings, sameDocumentRule } from "./duplicates";

const scoring = (score: number): FaceComparison => ({
  cosine: 0.4,
  score,
  band: "look",
  falseMatchRate: 1e-4,
  modelId: "m",
});
const found = (entityId: string, validationId: string, score: number) => ({
  entityId,
  validationId,
  comparison: scoring(score),
});

describe("the same face under another person", () => {
  it.each([
    [80, "DUPLICATED_FACE"],
    [99, "DUPLICATED_FACE"],
    [79.99, "POSSIBLE_DUPLICATED_FACE"],
    [70, "POSSIBLE_DUPLICATED_FACE"],
  ])("at score %f is %s, and information alone", (score, code) => {
    expect(duplicateFaceWarnings([found("e", "v", score)])).toMatchObject([
      { code, severity: "information", action: "INFORMATION" },
    ]);
  });

  it("is one warning for all of them, that links each person and each validation once", () => {
    const warnings = duplicateFaceWarnings([found("e1", "v1", 72), found("e2", "v3", 90), found("e1", "v2", 85)]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: "DUPLICATED_FACE", compared: [{ value: "90" }] });
    expect(warnings[0]?.text).toContain("2 other people");
    expect(warnings[0]?.links?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "entity e1",
      "entity e2",
      "validation v1",
      "validation v3",
      "validation v2",
    ]);
  });

  it("is not there when nobody else has it", () => expect(duplicateFaceWarnings([])).toEqual([]));
});

describe("the same document under another person", () => {
  it.each([
    ["nothing to look up", null, "skipped", 0],
    ["nobody else", [], "pass", 0],
    ["one other", [{ verificationId: "v1", entityId: "e1" }], "warn", 1],
  ])("with %s", (_name, others, result, warnings) => {
    const rule = sameDocumentRule(others);
    expect([rule.check.result, rule.warnings.length]).toEqual([result, warnings]);
  });

  it("informs, links what it found, and quotes no number", () => {
    const [warning] = sameDocumentRule([
      { verificationId: "v1", entityId: "e1" },
      { verificationId: "v2", entityId: "e1" },
    ]).warnings;
    expect(warning).toMatchObject({
      code: "POSSIBLE_DUPLICATED_USER",
      severity: "information",
      action: "INFORMATION",
      links: [
        { kind: "entity", id: "e1" },
        { kind: "verification", id: "v1" },
        { kind: "verification", id: "v2" },
      ],
    });
    expect(warning?.text).toContain("another person");
  });
});

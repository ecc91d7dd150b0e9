import { describe, expect, it } from "vitest";
import { WARNING_CODES, type WarningDetail } from "@/lib/contract";
import { isOmittable, OMITTABLE, sortWarnings } from "./omit-warnings";

const warning = (code: string): WarningDetail => ({
  code,
  feature: "document",
  severity: "error",
  option: null,
  action: "ALWAYS_DECLINE",
  text: "",
  field: null,
  compared: [],
  clearedBy: "",
  threshold: null,
});

describe("warnings that may be left out", () => {
  it.each([
    "ORGANIZATION_BLOCKLIST",
    "ID_DOCUMENT_IN_BLOCKLIST",
    "FACE_IN_BLOCKLIST",
    "SCREEN_CAPTURE_DETECTED",
    "PRINTED_COPY_DETECTED",
    "PORTRAIT_MANIPULATION_DETECTED",
    "LIVENESS_FACE_ATTACK",
    "RENAPER_DECEASED",
    "RENAPER_UNAVAILABLE",
    "SANDBOX_RESULT",
    "NOT_A_CODE",
  ])("do not include %s", (code) => {
    expect(isOmittable(code)).toBe(false);
  });

  it("include every other code we know", () => {
    expect(isOmittable("DOCUMENT_EXPIRED")).toBe(true);
    expect(OMITTABLE.length).toBeGreaterThan(WARNING_CODES.length / 2);
  });

  it("are parted from those that count, and one that may not be omitted counts whatever was asked", () => {
    const found = ["DOCUMENT_EXPIRED", "LIVENESS_FACE_ATTACK", "MRZ_NOT_DETECTED"].map(warning);
    const { counted, omitted } = sortWarnings(found, ["DOCUMENT_EXPIRED", "LIVENESS_FACE_ATTACK"]);
    expect(counted.map(({ code }) => code)).toEqual(["LIVENESS_FACE_ATTACK", "MRZ_NOT_DETECTED"]);
    expect(omitted.map(({ code }) => code)).toEqual(["DOCUMENT_EXPIRED"]);
  });
});

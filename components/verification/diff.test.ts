import { describe, expect, it } from "vitest";
import { resolveOptions, type WarningDetail } from "@/lib/contract";
import { diffRuns } from "./diff";
import { detailOf, evidenceOf, readOf } from "./testing";

const number = (value: string) => evidenceOf("documentNumber", [readOf("documentNumber", "mrz", value)]);
const name = evidenceOf("surname", [readOf("surname", "mrz", "ERIKSSON")]);
const expired = (severity: WarningDetail["severity"]): WarningDetail => ({
  code: "DOCUMENT_EXPIRED",
  feature: "document",
  severity,
  option: null,
  action: "ALWAYS_DECLINE",
  text: "Expired.",
  field: "dateOfExpiry",
  compared: [],
  clearedBy: "",
  threshold: null,
});

describe("the difference between two runs", () => {
  it("a run is the same as itself", () => {
    const run = detailOf([number("A1"), name]);
    expect(diffRuns(run, run)).toMatchObject({ same: true, unchangedFields: 2, fields: [], warnings: [], options: [] });
  });
  it("tells changed, new and lost fields", () => {
    const diff = diffRuns(
      detailOf([number("A1"), name]),
      detailOf([number("A7"), evidenceOf("sex", [readOf("sex", "mrz", "F")])]),
    );
    expect(diff.fields.map(({ field, kind, before, after }) => [field, kind, before, after])).toEqual([
      ["documentNumber", "changed", "A1", "A7"],
      ["sex", "added", null, "F"],
      ["surname", "removed", "ERIKSSON", null],
    ]);
  });
  it("the same value at another level is a change", () => {
    const diff = diffRuns(detailOf([name]), detailOf([{ ...name, level: "proven" }]));
    expect(diff.fields[0]).toMatchObject({ kind: "changed", levels: ["read", "proven"] });
  });
  it("tells warnings that came, went, and changed their weight", () => {
    const clean = detailOf([]);
    const noted = detailOf([], { warningDetails: [expired("warning")] });
    const declined = detailOf([], { warningDetails: [expired("error")], status: "declined" });
    expect(diffRuns(clean, noted).warnings).toMatchObject([{ kind: "added", after: "warning" }]);
    expect(diffRuns(noted, clean).warnings).toMatchObject([{ kind: "removed", before: "warning" }]);
    expect(diffRuns(noted, declined).warnings).toMatchObject([{ kind: "changed", before: "warning", after: "error" }]);
    expect(diffRuns(noted, declined).status).toEqual(["approved", "declined"]);
  });
  it("options count by value, not by origin", () => {
    const before = detailOf([], { options: resolveOptions({}, {}) });
    const asked = detailOf([], { options: resolveOptions({ invalidMrzAction: "DECLINE", minimumAge: 18 }, {}) });
    expect(diffRuns(before, asked).options).toEqual([{ name: "minimumAge", before: null, after: 18 }]);
  });
  it("a failed run has no reading and loses every field", () => {
    const diff = diffRuns(detailOf([name]), detailOf([], { status: "failed", reading: null, options: null }));
    expect(diff.fields).toMatchObject([{ field: "surname", kind: "removed" }]);
    expect(diff.options).toEqual([]);
  });
});

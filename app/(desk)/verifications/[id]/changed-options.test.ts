import { describe, expect, it } from "vitest";
import { type PartialOptions, resolveOptions } from "@/lib/contract";
import { changedOptions } from "./changed-options";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const UNTOUCHED = {
  performDocumentLiveness: "false",
  minimumAge: "18",
  expirationDateNotDetectedAction: "DECLINE",
  invalidMrzAction: "DECLINE",
  inconsistentDataAction: "DECLINE",
};
const inForce = resolveOptions({ minimumAge: 18 }, {});

describe("the options of a re-check", () => {
  const table: Array<[string, Record<string, string>, PartialOptions]> = [
    ["an untouched form changes nothing", {}, {}],
    ["liveness switched on is sent", { performDocumentLiveness: "true" }, { performDocumentLiveness: true }],
    ["an emptied age asks for no minimum", { minimumAge: "" }, { minimumAge: null }],
    ["another age is sent as a number", { minimumAge: "21" }, { minimumAge: 21 }],
    ["an action is sent when it differs", { invalidMrzAction: "NO_ACTION" }, { invalidMrzAction: "NO_ACTION" }],
  ];
  it.each(table)("%s", (_name, fields, expected) =>
    expect(changedOptions(form({ ...UNTOUCHED, ...fields }), inForce)).toEqual(expected),
  );
  it("a record without options sends what was chosen", () =>
    expect(changedOptions(form({ invalidMrzAction: "DECLINE" }), null)).toEqual({ invalidMrzAction: "DECLINE" }));
});

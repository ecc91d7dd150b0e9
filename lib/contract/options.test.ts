import { describe, expect, it } from "vitest";
import { formOptions, resolveOptions } from "./options";
import { verificationForm, verificationListQuery } from "./verification";

describe("options of a request", () => {
  it.each(["0", "121", "18.5", "abc", "-1", "1e1"])("refuses minimumAge %s", (minimumAge) => {
    expect(formOptions.safeParse({ minimumAge }).success).toBe(false);
  });

  it.each([
    ["1", 1],
    ["120", 120],
    [" 18 ", 18],
  ])("accepts minimumAge %s", (text, value) => {
    expect(formOptions.parse({ minimumAge: text }).minimumAge).toBe(value);
  });

  it("takes true and false in any case and nothing else", () => {
    expect(formOptions.parse({ performDocumentLiveness: "TRUE" }).performDocumentLiveness).toBe(true);
    expect(formOptions.parse({ performDocumentLiveness: "False" }).performDocumentLiveness).toBe(false);
    expect(formOptions.safeParse({ performDocumentLiveness: "1" }).success).toBe(false);
  });

  it("refuses an action that exists only upstream", () => {
    expect(formOptions.safeParse({ invalidMrzAction: "REVIEW" }).success).toBe(false);
  });

  it("counts an empty text field as not sent", () => {
    expect(verificationForm.parse({ minimumAge: "", entityId: "", vendorData: "", invalidMrzAction: "" })).toEqual({});
  });

  it("refuses a vendor reference of more than 255 characters", () => {
    expect(verificationForm.safeParse({ vendorData: "x".repeat(256) }).success).toBe(false);
  });

  it("prefers the request to the organisation and the organisation to the default, and remembers which", () => {
    const resolved = resolveOptions({ minimumAge: 21 }, { minimumAge: 18, invalidMrzAction: "NO_ACTION" });
    expect(resolved.minimumAge).toEqual({ value: 21, origin: "request" });
    expect(resolved.invalidMrzAction).toEqual({ value: "NO_ACTION", origin: "organization" });
    expect(resolved.inconsistentDataAction).toEqual({ value: "DECLINE", origin: "default" });
  });
});

describe("query of the list", () => {
  it("clamps limit to 100 and shows the effective value", () => {
    expect(verificationListQuery.parse({ limit: "1000" }).limit).toBe(100);
  });

  it.each([{ limit: "0" }, { limit: "-5" }, { limit: "ten" }, { offset: "-1" }, { status: "in_review" }])(
    "refuses %j",
    (query) => {
      expect(verificationListQuery.safeParse(query).success).toBe(false);
    },
  );

  it("refuses withoutEntity together with entityId, and takes withoutEntity=false for no filter", () => {
    const entityId = "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10";
    expect(verificationListQuery.safeParse({ withoutEntity: "true", entityId }).success).toBe(false);
    expect(verificationListQuery.parse({ withoutEntity: "false", entityId }).withoutEntity).toBe(false);
  });
});

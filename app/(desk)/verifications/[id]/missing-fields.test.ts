import { describe, expect, it } from "vitest";
import { CORRECTABLE_FIELDS } from "@/lib/contract";
import { missingFields } from "./missing-fields";

describe("fields that were not read", () => {
  it("are all that can be corrected and have no row, those that somebody added first", () => {
    const shown = CORRECTABLE_FIELDS.filter((field) => !["address", "authority", "fullName"].includes(field));
    expect(missingFields(shown, [])).toEqual(["address", "authority"]);
    expect(missingFields(shown, ["authority"])).toEqual(["authority", "address"]);
  });

  it("do not ask for a name in parts where it was read whole, nor whole where it was read in parts", () => {
    expect(missingFields(["fullName"], [])).not.toContain("surname");
    expect(missingFields(["surname"], [])).not.toContain("fullName");
    expect(missingFields(["surname"], [])).toContain("givenNames");
    expect(missingFields([], [])).toEqual([...CORRECTABLE_FIELDS]);
  });

  it("show what somebody added even so", () => {
    expect(missingFields(["surname", "givenNames"], ["fullName"])[0]).toBe("fullName");
  });
});

import { describe, expect, it } from "vitest";
import { readingOf } from "@/lib/engine/testing";
import { otherValues } from "./other-values";
import { documentReading } from "./reading";

const extractedData = {
  fullName: "Nadia Ferreyra",
  bloodGroup: "0+",
  address: "",
  age: 29,
  mrz: { document_number: "40118273", lines: ["IDARG40118273", "FERREYRA<<NADIA"] },
  barcode: null,
  extraFields: { donor: true, marks: ["scar"], authority: "RENAPER" },
};

describe("values without a place of their own", () => {
  it("are those of keys that no field, zone or barcode shows, spelled out", () => {
    expect(otherValues({ reading: documentReading.parse(readingOf()), extractedData })).toEqual([
      ["bloodGroup", "0+"],
      ["age", "29"],
      ["donor", "true"],
      ["marks", '["scar"]'],
      ["authority", "RENAPER"],
    ]);
  });

  it("hold the zone's lines where there is no reading to show them", () => {
    expect(Object.fromEntries(otherValues({ reading: null, extractedData })).mrz).toBe(
      "IDARG40118273\nFERREYRA<<NADIA",
    );
  });

  it("leave out an authority that is told among the fields", () => {
    expect(Object.fromEntries(otherValues({ reading: null, extractedData })).authority).toBeUndefined();
  });
});

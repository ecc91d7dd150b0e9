import { describe, expect, it } from "vitest";
import { compareResults } from "./compare";

const result = (extractedData: Record<string, string>, status = "approved", warnings: string[] = []) => ({
  status,
  extractedData,
  warnings,
});

describe("two results of the same pictures", () => {
  it("agree when they only write the same thing in another manner", () => {
    const { differences, details } = compareResults(
      result({ lastName: "FERREYRA OLMOS", documentNumber: "40.118.273", fullName: "José  Ñandú" }),
      result({ lastName: "Ferreyra-Olmos", documentNumber: "40118273", fullName: "JOSE NANDU" }),
    );
    expect(differences).toBe(0);
    expect(details.fields.map(({ verdict }) => verdict)).toEqual(["same", "same", "same"]);
  });

  it("differ by field, by finding and by outcome, each counted once", () => {
    const { differences, details } = compareResults(
      result({ dateOfBirth: "1990-04-02", nationality: "ARG" }, "approved", ["A", "B"]),
      result({ dateOfBirth: "1990-04-20" }, "declined", ["B", "C"]),
    );
    expect(differences).toBe(5);
    expect(details.fields).toEqual([
      { field: "dateOfBirth", main: "1990-04-02", shadow: "1990-04-20", verdict: "differs" },
      { field: "nationality", main: "ARG", shadow: null, verdict: "one-sided" },
    ]);
    expect(details.warnings).toEqual({ both: ["B"], mainOnly: ["A"], shadowOnly: ["C"] });
  });

  it("leave out what neither found", () => {
    expect(compareResults(result({}), result({ address: " " })).details.fields).toEqual([]);
  });
});

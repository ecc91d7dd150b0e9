import { describe, expect, it } from "vitest";
import { matchCommands } from "./match-commands";

const commands = ["Approve", "Entities", "Needs review", "Next case", "Über uns"].map((label) => ({ label }));
const labels = (typed: string) => matchCommands(commands, typed).map(({ label }) => label);

describe("the command palette", () => {
  it("shows everything until something is typed", () => expect(labels(" ")).toHaveLength(5));
  it("finds by every word, in any order, without case and accents", () => {
    expect(labels("REVIEW needs")).toEqual(["Needs review"]);
    expect(labels("uber")).toEqual(["Über uns"]);
    expect(labels("approve case")).toEqual([]);
  });
  it("puts what begins with the typed letters first", () => expect(labels("e")[0]).toBe("Entities"));
});

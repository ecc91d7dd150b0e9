import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../language";
import { hostedTextFor } from "./hosted-text-for";

/** Every key with its words; functions are called with numbers and names alike. */
function words(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(2, 3))]];
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither words nor a group`);
  return Object.entries(value).flatMap(([key, below]) => words(below, `${path}.${key}`));
}
const english = words(hostedTextFor("en"));
/** The same in every language that has it. */
const SAME = [".steps.selfie", ".loading"];

describe("the hosted page's words", () => {
  it.each(LANGUAGES)("%s has every key and no empty one", (language) => {
    const own = words(hostedTextFor(language));
    expect(own.map(([key]) => key)).toEqual(english.map(([key]) => key));
    expect(own.filter(([, said]) => said.trim() === "")).toEqual([]);
  });

  it.each(["es", "pt"] as const)("%s leaves nothing in English", (language) => {
    const left = words(hostedTextFor(language)).filter(
      ([key, said], i) => english[i]?.[1] === said && !SAME.includes(key),
    );
    expect(left).toEqual([]);
  });
});

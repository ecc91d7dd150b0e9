import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseId, parseInput } from "./parse-input";
import { unstorable } from "./storable-text";

const deep = (levels: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

describe("what cannot be kept", () => {
  it.each([
    ["U+0000 in a value", { name: "a\u0000b" }, "name"],
    ["U+0000 in a name", { attributes: { "a\u0000": 1 } }, "attributes"],
    ["half a surrogate pair", { tags: ["fine", "\ud800"] }, "tags.1"],
  ])("%s is refused, with its place", (_, input, path) => {
    expect(unstorable(input)).toMatchObject({ path });
    expect(() => parseInput(z.unknown(), input)).toThrow(expect.objectContaining({ code: "INVALID_REQUEST" }));
    expect(() => parseId(z.unknown(), input, "entity")).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  });

  it("values nested deeper than can be written again are refused", () => {
    expect(unstorable(deep(64))).toBeNull();
    expect(unstorable(deep(65))).toMatchObject({ message: expect.stringContaining("64") });
    expect(unstorable(deep(100_000))).not.toBeNull();
  });

  it("whole text of every script, and bytes, are kept", () => {
    expect(unstorable({ name: "Łukasz Ősz 王 🙂", image: new Uint8Array(1_000_000) })).toBeNull();
  });
});

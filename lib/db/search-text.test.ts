import { describe, expect, it } from "vitest";
import { foldForSearch, searchPatterns, searchTextOf } from "./search-text";
import { uuidV7 } from "./uuid-v7";
import { maskNumber } from "./verification-mapping";

describe("ids", () => {
  it("are version 7 and sort in the order in which they were made, also within a millisecond", () => {
    const ids = Array.from({ length: 20_000 }, () => uuidV7());
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("search text", () => {
  it("forgets case and accents, also of letters that do not decompose", () => {
    expect(foldForSearch("  ÑANDÚ  Łukasz Ærø Größe Þór ")).toBe("nandu lukasz aero grosse thor");
  });
  it("finds numbers with and without punctuation", () => {
    expect(searchTextOf(["AB-12.345", null, ""])).toBe(" ab-12.345 ab12345");
  });
  it("asks for every word, the longest first, and takes wildcards literally", () => {
    expect(searchPatterns("Zoë 100%_Álvarez")).toEqual({ longest: "%100\\%\\_alvarez%", others: ["%zoe%"] });
    expect(searchPatterns("   ")).toBeNull();
  });
  it("looks for one or two letters where a word begins, so that the index can help", () => {
    expect(searchPatterns("zo")).toEqual({ longest: "% zo%", others: [] });
  });
});

describe("masking", () => {
  it("leaves the last four characters, and nothing of short numbers", () => {
    expect([maskNumber("AB1234567"), maskNumber("1234"), maskNumber("")]).toEqual(["•••••4567", "••••", ""]);
  });
});

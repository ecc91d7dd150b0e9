import { describe, expect, it } from "vitest";
import { preferredLanguage } from "./language";

describe("the language of somebody who has chosen none", () => {
  it("follows the browser's languages by weight", () => {
    expect(preferredLanguage("es-AR,es;q=0.9,en;q=0.8")).toBe("es");
    expect(preferredLanguage("de;q=1, pt-BR;q=0.7, en;q=0.3")).toBe("pt");
  });

  it("is English when the browser names none that is spoken here", () => {
    expect(preferredLanguage("fr")).toBe("en");
    expect(preferredLanguage("")).toBe("en");
  });
});

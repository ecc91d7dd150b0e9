import { describe, expect, it } from "vitest";
import type { Language } from "./language";
import { loadAllWords } from "./words";

/** Every key with what it says. Sentences that are made are made twice, for one of something and for several. */
function said(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, `${value("1", "1", "1")} / ${value("2", "3", "4")}`]];
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither words nor a group`);
  return Object.entries(value).flatMap(([key, below]) => said(below, path ? `${path}.${key}` : key));
}
const wordsIn = async (language: Language) => new Map(said(await loadAllWords(language)));
const english = await wordsIn("en");

/** Said alike in Spanish or Portuguese and in English: names, codes, marks, keys, and words that the languages share. */
const ALIKE = new Set([
  "KYC Desk",
  "MRZ",
  "Error",
  "Webhook",
  "Webhooks",
  "Selfie",
  "Menu",
  "No",
  "E-mail",
  "Color",
  "Canal",
  "Ctrl + Enter",
  "English",
  "Español",
  "Português",
  "verification.create",
  "camera.jpg",
]);
/** No word at all: marks, numbers, units, keyboard keys and what stands in for the parts of a sentence. */
const isWordless = (text: string): boolean =>
  ALIKE.has(text) || text.replace(/\b(px|min|h|MB|kB|UTC|POST|Zoom|Ctrl|Tab|[A-Za-z])\b|[^\p{L}]/gu, "") === "";

describe.each(["es", "pt"] as const)("the desk in %s", (language) => {
  it("has every key that English has, and no other", async () => {
    expect([...(await wordsIn(language)).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("says something wherever English does", async () => {
    const own = await wordsIn(language);
    expect([...english].filter(([key, text]) => text !== "" && own.get(key)?.trim() === "")).toEqual([]);
  });

  it("leaves nothing in English, sentences that are made included", async () => {
    const own = await wordsIn(language);
    const left = [...english].filter(([key, text]) => own.get(key) === text && !isWordless(text));
    expect(left).toEqual([]);
  });
});

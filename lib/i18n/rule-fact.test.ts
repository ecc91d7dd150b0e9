import { describe, expect, it } from "vitest";
import { resolveOptions } from "@/lib/contract";
import { printedField, readingOf, specimenZone } from "@/lib/engine/testing";
import { decide } from "@/lib/policy";
import { LANGUAGES } from "./language";
import { ruleFact } from "./rule-fact";
import { loadWords } from "./words";

const options = resolveOptions({ performDocumentLiveness: true, minimumAge: 18 }, {});
const cue = { kind: "screen-replay", score: 0.9, threshold: 0.5, detected: true, side: "front" } as const;
const reading = readingOf({
  recognised: true,
  documentType: "identity-card",
  mrz: specimenZone({ valid: false, checks: [{ name: "composite", passed: false }] }),
  fields: [printedField("dateOfBirth", "1990-04-20"), printedField("fullName", "ANNA SMITH")],
  liveness: { computed: true, reason: null, cues: [cue] },
});
const declared = { fullName: null, firstName: null, lastName: null, taxId: null, dateOfBirth: null, nationality: null };
const { checks } = decide({ reading, options, today: "2026-03-15", sidesSent: ["front", "back"], declared });
/** Said the same everywhere: numbers, days, scores, codes. */
const PLAIN = /^(\d+|\d{4}-\d\d-\d\d|identity-card)$/;
const facts = checks.flatMap(({ value, threshold }) => [value, threshold]).filter((fact) => fact !== null);

describe("the rules that were applied", () => {
  it.each(LANGUAGES)("have each a name in %s", async (language) => {
    const { checks: words } = await loadWords(language, "evidence");
    expect(checks.map(({ id }) => id).filter((id) => !Object.hasOwn(words.names, id))).toEqual([]);
  });

  it.each(["es", "pt"] as const)("say what they looked at in %s", async (language) => {
    const { checks: words } = await loadWords(language, "evidence");
    const said = [...facts, "3 fields differ", "fewer than 2", "2 earlier", "in order", "found"];
    expect(said.filter((fact) => !PLAIN.test(fact) && ruleFact(fact, words) === fact)).toEqual([]);
    expect(ruleFact("constructor", words)).toBe("constructor");
  });

  it("say it in English as the record has it", async () => {
    const { checks: words } = await loadWords("en", "evidence");
    for (const fact of facts) expect(ruleFact(fact, words)).toBe(fact);
  });
});

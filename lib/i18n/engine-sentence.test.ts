import { describe, expect, it } from "vitest";
import type { FieldReading } from "@/lib/engine/reading";
import { printedField } from "@/lib/engine/testing";
import { reasonFor } from "../engine/evidence/reason-for";
import { engineSentence } from "./engine-sentence";
import { loadWords } from "./words";

const [read] = printedField("surname", "SMITH").reads;
if (read === undefined) throw new Error("a printed field has a read");
const as = (source: FieldReading["source"], value = "SMITH"): FieldReading => ({ ...read, source, value });
const none = { differing: null, failed: undefined, plausible: true, shown: as("printed"), reads: [as("printed")] };

/** Everything the engine can say of a field in doubt. */
const DOUBTS = {
  "two sources": reasonFor({ ...none, differing: [as("mrz"), as("barcode", "SMYTH")] }),
  "one source twice": reasonFor({ ...none, differing: [as("printed"), as("printed", "SMYTH")] }),
  "a check digit": reasonFor({ ...none, failed: as("mrz") }),
  "an impossible value": reasonFor({ ...none, plausible: false }),
  "a corrected character": reasonFor({ ...none, shown: as("mrz"), reads: [{ ...as("mrz"), corrected: true }] }),
  "one unclear source": reasonFor(none),
  "two unclear sources": reasonFor({ ...none, reads: [as("printed"), as("mrz")] }),
};

describe("what the engine says of a field", () => {
  it.each(Object.entries(DOUBTS))(
    "%s is said in each language, in English as the record has it",
    async (_, sentence) => {
      const en = await loadWords("en", "evidence");
      expect(engineSentence(sentence, en.engineSays)).toBe(sentence);
      for (const language of ["es", "pt"] as const) {
        const said = engineSentence(sentence, (await loadWords(language, "evidence")).engineSays);
        expect(said).not.toBeNull();
        expect(said).not.toMatch(/\b(The|the|says|not|Only|cannot|and)\b/);
      }
    },
  );

  it("keeps both values, whatever they hold", async () => {
    const { engineSays } = await loadWords("es", "evidence");
    const odd = reasonFor({ ...none, differing: [as("printed", "A, B."), as("mrz", "$& and C")] });
    expect(engineSentence(odd, engineSays)).toBe("Se lee A, B. (zona impresa) y $& and C (MRZ).");
  });

  it("that nobody knows here has no words", async () => {
    const { engineSays } = await loadWords("pt", "evidence");
    expect(engineSentence("A newer engine says this.", engineSays)).toBeNull();
    expect(engineSentence("constructor", engineSays)).toBeNull();
  });
});

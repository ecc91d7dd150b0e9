import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { entityOf } from "@/components/verification/testing";
import { loadAllWords, loadWords, type WordGroup } from "@/lib/i18n";
import { DeclaredFacts } from "./declared-facts";

vi.mock("@/app/_language/words", () => ({ wordsOf: (group: WordGroup) => loadWords("en", group) }));

it("every attribute is told under its key, whatever it is called, and no value hides another one", async () => {
  await loadAllWords("en");
  const attributes = { constructor: "a firm of builders", nationality: "URY" };
  const told = renderToStaticMarkup(await DeclaredFacts({ entity: entityOf({ nationality: "ARG", attributes }) }));
  for (const part of ["Constructor", "a firm of builders", "URY", "ARG"]) expect(told).toContain(part);
});

import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import { LANGUAGES, type Language, loadAllWords } from "@/lib/i18n";
import { LivenessFacts } from "./facts-panels";

beforeAll(() => Promise.all(LANGUAGES.map(loadAllWords)));
const markup = (language: Language, reason: string | null) =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <LivenessFacts liveness={{ computed: false, reason, cues: [] }} />
    </LanguageProvider>,
  );

describe("why a document's liveness was not judged", () => {
  const reason = "The document's outline was not found on the front. The document on the back is too small to judge.";

  it("is said in the reader's language, of both sides", () => {
    expect(markup("es", reason)).toContain("No se encontró el contorno del documento en el frente. El documento del");
    expect(markup("pt", reason)).toContain(
      "O contorno do documento não foi encontrado na frente. O documento no verso",
    );
    expect(markup("pt", null)).not.toContain("lang=");
  });

  it("is marked as English where there are no words for it", () => {
    expect(markup("pt", "A newer engine says this.")).toContain('<span lang="en">A newer engine says this.</span>');
  });

  it("says on which side a cue was seen in the reader's language", () => {
    const cue = { kind: "screen-replay", score: 0.9, threshold: 0.5, detected: true, side: "back" } as const;
    const html = renderToStaticMarkup(
      <LanguageProvider language="pt">
        <LivenessFacts liveness={{ computed: true, reason: null, cues: [cue] }} />
      </LanguageProvider>,
    );
    expect(html).toContain("Verso");
    expect(html).not.toContain("back");
  });
});

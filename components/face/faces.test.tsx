import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import { biometricCandidate } from "@/lib/contract";
import { loadAllWords } from "@/lib/i18n";
import { Candidates } from "./candidates";
import { FaceFacts } from "./face-facts";
import { RetakeList } from "./retake-list";
import { ScoreScale } from "./score-scale";
import { comparisonOf, findingOf } from "./testing";

const PERSON = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";
const VALIDATION = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6c";
beforeAll(() => loadAllWords("en"));
const markup = (children: ReactNode) =>
  renderToStaticMarkup(<LanguageProvider language="en">{children}</LanguageProvider>);
/** What is read on the page, without attributes. */
const said = (children: ReactNode) => markup(children).replace(/<[^>]*>/g, " ");

describe("a score on the page", () => {
  const scale = (
    <ScoreScale
      score={84.5}
      comparison={comparisonOf()}
      threshold={30}
      thresholdOrigin="default"
      reviewThreshold={null}
    />
  );

  it("stands with its scale, its band, the threshold in force and the stated false match rate", () => {
    const words = said(scale);
    expect(words).toContain("Score 85 of 100");
    expect(words).toContain("Threshold in force: 30");
    expect(words).toContain("1 in 25,000 of pairs of different people score this high or higher.");
  });

  it("is never a percentage", () => expect(said(scale)).not.toContain("%"));

  it("is told to screen readers as one sentence", () => {
    expect(markup(scale)).toContain("Score 85 on a scale from 0 to 100: match. Threshold in force: 30");
  });

  it("without two faces there is no score, and no zero in its place", () => {
    const words = said(<ScoreScale score={null} comparison={null} threshold={30} />);
    expect(words).toContain("no two faces could be compared");
    expect(words).not.toMatch(/\d/);
  });
});

describe("a face on the page", () => {
  it("says in plain words why another picture would be better", () => {
    expect(said(<RetakeList reasons={["too-dark", "cut-off"]} />)).toContain("Turn towards a window or a lamp.");
    expect(said(<RetakeList reasons={[]} />)).toContain("Good enough to compare.");
  });

  it("too small a face is not judged for life, and that is not called live", () => {
    const finding = findingOf({
      liveness: { score: null, zone: "not-judged", reason: "face-too-small", modelId: "model-2" },
    });
    const words = said(<FaceFacts faces={[{ label: "Selfie", url: null, finding }]} />);
    expect(words).toContain("Not judged");
    expect(words).toContain("too few to judge");
    expect(words).not.toContain("Looks live");
  });
});

describe("the sessions a face was compared with", () => {
  const candidate = biometricCandidate.parse({
    validationId: VALIDATION,
    sessionId: "s1",
    entityId: PERSON,
    entityName: "Ida Lindqvist",
    ofEntity: false,
    validationStatus: "approved",
    validationExpired: true,
    comparison: comparisonOf(),
  });
  it("those of other people are flagged and lead there", () => {
    const html = markup(<Candidates candidates={[candidate]} statusHelp={{}} />);
    expect(html).toContain("another person");
    expect(html).toContain(`href="/entities/${PERSON}"`);
    expect(html).toContain(`href="/validations/${VALIDATION}"`);
    expect(html).toContain("expired");
  });
});

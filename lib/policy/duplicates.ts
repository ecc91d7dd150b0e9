import type { FaceComparison, WarningDetail, WarningLink } from "@/lib/contract";
import { MATCH_SCORE } from "@/lib/engine/face-match";
import { pairsOf, rateInWords, toldScore } from "./face-threshold";
import { checked, noting, type RuleResult, skipped } from "./rule";

/** A face of an approved validation of another person that looks like the one at hand. */
export interface DuplicateFace {
  entityId: string;
  validationId: string;
  comparison: FaceComparison;
}

/**
 * The same face under another person: a finding for a person to look at, which never declines by itself (twins exist, and
 * so do people entered twice). One warning for all of them, with links; sure from the score of a match, else possible.
 */
export function duplicateFaceWarnings(found: readonly DuplicateFace[]): WarningDetail[] {
  const [best] = [...found].sort((a, b) => b.comparison.score - a.comparison.score);
  if (best === undefined) return [];
  const sure = best.comparison.score >= MATCH_SCORE;
  const people = new Set(found.map(({ entityId }) => entityId)).size;
  const others = people === 1 ? "another person" : `${people} other people`;
  return [
    noting("information", {
      code: sure ? "DUPLICATED_FACE" : "POSSIBLE_DUPLICATED_FACE",
      feature: "face",
      says: {
        sentence: "approved",
        values: { people, pairs: pairsOf(best.comparison.falseMatchRate), threshold: String(MATCH_SCORE) },
      },
      text: `${sure ? "The same" : "A similar"} face was approved for ${others}; ${rateInWords(best.comparison.falseMatchRate)} are as alike.`,
      compared: [{ label: "Highest similarity", source: "engine", value: String(toldScore(best.comparison.score)) }],
      threshold: `score under ${MATCH_SCORE}`,
      links: linksOf(found),
      clearedBy: "A person who looks at both records: it may be the same person entered twice.",
    }),
  ];
}

function linksOf(found: readonly DuplicateFace[]): WarningLink[] {
  const entities = [...new Set(found.map(({ entityId }) => entityId))];
  const validations = [...new Set(found.map(({ validationId }) => validationId))];
  return [
    ...entities.map((id) => ({ kind: "entity" as const, id })),
    ...validations.map((id) => ({ kind: "validation" as const, id })),
  ];
}

/** An approved check of the same document (number, issuing state and type) for another person. */
interface SameDocument {
  verificationId: string;
  entityId: string;
}

const CHECK = "document-seen-before";

/** The same document under another person; never declines (contract: information only). Null: there was nothing to look up. */
export function sameDocumentRule(found: readonly SameDocument[] | null): RuleResult {
  if (found === null) return skipped(CHECK, "data");
  if (found.length === 0) return checked(CHECK, "data", []);
  const entities = [...new Set(found.map(({ entityId }) => entityId))];
  const others = entities.length === 1 ? "another person" : `${entities.length} other people`;
  const warning = noting("information", {
    code: "POSSIBLE_DUPLICATED_USER",
    feature: "document",
    says: { sentence: "approved", values: { people: entities.length } },
    text: `A document with this number, issuing state and type was approved for ${others}.`,
    field: "documentNumber",
    links: [
      ...entities.map((id) => ({ kind: "entity" as const, id })),
      ...found.map(({ verificationId }) => ({ kind: "verification" as const, id: verificationId })),
    ],
    clearedBy: "A person who looks at both records: it may be the same person entered twice.",
  });
  return checked(CHECK, "data", [warning], { value: `${found.length} earlier` });
}

import { type FaceComparison, headlineOf, type WarningDetail } from "@/lib/contract";
import { MATCH_SCORE, REVIEW_SCORE } from "@/lib/engine/face-match";
import type { LivenessZone } from "@/lib/engine/face-reading";
import { sortWarnings } from "./omit-warnings";
import { declining, noting } from "./rule";

/** All that decides a hosted session. Null: that step brought nothing usable. */
export interface SessionFacts {
  /** What the document's own rules found. */
  document: readonly WarningDetail[];
  /** Whether a face was found on the document, and on the selfie. */
  portrait: boolean;
  selfie: { zone: LivenessZone; score: number | null; faces: number } | null;
  /** Selfie against portrait; null where one of the faces is missing. */
  comparison: FaceComparison | null;
  challenge: { passed: boolean; reason: string | null } | null;
  /** Found elsewhere: never more than information. */
  duplicates: readonly WarningDetail[];
  /** `unavailable`: it was asked for, and cannot be asked from here. */
  registry: "not-asked" | "unavailable";
  omit: readonly string[];
}

export interface SessionDecision {
  /** The session's own outcome, before the registry. */
  automaticStatus: "approved" | "rejected" | "in_review";
  status: "approved" | "rejected" | "in_review";
  by: "engine" | "registry";
  /** Everything that was found; `counted` and `omitted` part it. */
  found: WarningDetail[];
  counted: WarningDetail[];
  omitted: WarningDetail[];
  headline: string | null;
}

/**
 * What declines a single check, because it knows no review, but is a person's to look at in a session: the page could not be
 * read, which is no sign against the person.
 */
const UNREADABLE = new Set([
  "COULD_NOT_RECOGNIZE_DOCUMENT",
  "COULD_NOT_DETECT_DOCUMENT_TYPE",
  "NAME_NOT_DETECTED",
  "DATE_OF_BIRTH_NOT_DETECTED",
  "DOCUMENT_NUMBER_NOT_DETECTED",
  "EXPIRATION_DATE_NOT_DETECTED",
  "PORTRAIT_IMAGE_NOT_DETECTED",
  "MRZ_NOT_DETECTED",
  "BARCODE_NOT_DETECTED",
  "QR_NOT_DETECTED",
  "DOCUMENT_LIVENESS_NOT_COMPUTED",
]);

/**
 * Approved only when the document is in order, the faces match, the selfie looks live and the challenge was passed. What
 * speaks against the person rejects; what is missing or unsure asks for a person. Pure.
 */
export function decideSession(facts: SessionFacts): SessionDecision {
  const own = [
    ...facts.document.map(softened),
    ...livenessWarnings(facts),
    ...faceWarnings(facts),
    ...challengeWarnings(facts),
    ...facts.duplicates,
  ];
  const automaticStatus = statusOf(sortWarnings(own, facts.omit).counted);
  const registry = automaticStatus === "rejected" || facts.registry === "not-asked" ? [] : [REGISTRY_UNAVAILABLE];
  const found = [...own, ...registry];
  const { counted, omitted } = sortWarnings(found, facts.omit);
  const status = statusOf(counted);
  return {
    automaticStatus,
    status,
    by: status === automaticStatus ? "engine" : "registry",
    found,
    counted,
    omitted,
    headline: headlineOf(counted)?.code ?? null,
  };
}

function statusOf(counted: readonly WarningDetail[]): SessionDecision["status"] {
  if (counted.some(({ severity }) => severity === "error")) return "rejected";
  return counted.some(({ severity }) => severity === "warning") ? "in_review" : "approved";
}

const softened = (warning: WarningDetail): WarningDetail =>
  warning.severity === "error" && UNREADABLE.has(warning.code)
    ? { ...warning, severity: "warning", action: "INFORMATION" }
    : warning;

const REGISTRY_UNAVAILABLE = noting("warning", {
  code: "RENAPER_UNAVAILABLE",
  feature: "registry",
  says: { sentence: "unreachable", values: {} },
  text: "The check against the national registry was asked for, and it cannot be reached from here.",
  clearedBy: "A person who asks the registry by other means.",
});

function livenessWarnings({ selfie }: SessionFacts): WarningDetail[] {
  if (selfie === null) {
    const text = "No face was found on the selfie.";
    return [
      noting("warning", {
        code: "NO_FACE_IN_SELFIE",
        says: { sentence: "none", values: {} },
        feature: "face",
        text,
        clearedBy: "A new session.",
      }),
    ];
  }
  const several: WarningDetail[] =
    selfie.faces < 2
      ? []
      : [
          noting("information", {
            code: "MULTIPLE_FACES_DETECTED",
            feature: "liveness",
            says: { sentence: "several", values: { faces: selfie.faces, picture: "selfie" } },
            text: `There are ${selfie.faces} faces on the selfie; the largest was used.`,
            clearedBy: "A selfie of one person alone.",
          }),
        ];
  return [...several, ...zoneWarnings(selfie)];
}

function zoneWarnings({ zone, score }: NonNullable<SessionFacts["selfie"]>): WarningDetail[] {
  const compared = [{ label: "Liveness of 1", source: "engine" as const, value: (score ?? 0).toFixed(2) }];
  const clearedBy = "A new session, with good light and the face close to the camera.";
  if (zone === "attack") {
    const text = "The selfie looks like a print or a screen, not like a living face.";
    return [
      declining({
        code: "LIVENESS_FACE_ATTACK",
        says: { sentence: "selfie", values: {} },
        feature: "liveness",
        text,
        compared,
        clearedBy,
      }),
    ];
  }
  if (zone === "review") {
    const text = "It is not certain that the selfie shows a living face.";
    return [
      noting("warning", {
        code: "LOW_LIVENESS_SCORE",
        says: { sentence: "selfie", values: {} },
        feature: "liveness",
        text,
        compared,
        clearedBy,
      }),
    ];
  }
  if (zone === "not-judged") {
    const text = "The face on the selfie is too small or cut off, so whether it is live was not judged.";
    return [
      noting("warning", {
        code: "LOW_FACE_QUALITY",
        says: { sentence: "notJudged", values: {} },
        feature: "liveness",
        text,
        clearedBy,
      }),
    ];
  }
  return [];
}

function faceWarnings({ comparison, portrait, selfie }: SessionFacts): WarningDetail[] {
  if (!portrait) {
    const text = "No face was found on the document to compare the selfie with.";
    return [
      noting("warning", {
        code: "NO_REFERENCE_IMAGE",
        says: { sentence: "noPortrait", values: {} },
        feature: "face",
        text,
        clearedBy: "A new session.",
      }),
    ];
  }
  if (comparison === null) {
    if (selfie === null) return [];
    const text = "The two faces could not be compared.";
    return [
      noting("warning", {
        code: "FACE_MATCH_NOT_COMPUTED",
        says: { sentence: "failed", values: {} },
        feature: "face",
        text,
        clearedBy: "A new session.",
      }),
    ];
  }
  if (comparison.band === "match") return [];
  const no = comparison.band === "no-match";
  const finding = {
    code: "LOW_FACE_MATCH_SIMILARITY" as const,
    feature: "face" as const,
    says: {
      sentence: no ? ("notSimilar" as const) : ("unsure" as const),
      values: { threshold: String(MATCH_SCORE), look: String(REVIEW_SCORE) },
    },
    text: no
      ? "The selfie and the portrait on the document are not similar enough."
      : "The selfie and the portrait are similar, but not enough to be sure.",
    compared: [{ label: "Similarity of 100", source: "engine" as const, value: comparison.score.toFixed(2) }],
    threshold: `match from ${MATCH_SCORE}, look by hand from ${REVIEW_SCORE}`,
    clearedBy: "A selfie of the document's holder, or a sharper picture of the document.",
  };
  return [no ? declining(finding) : noting("warning", finding)];
}

function challengeWarnings({ challenge, selfie }: SessionFacts): WarningDetail[] {
  if (challenge?.passed === true) return [];
  // Without a selfie nobody was asked to turn.
  if (challenge === null && selfie === null) return [];
  if (challenge?.reason === "another-person" || challenge?.reason === "not-live") {
    const flat = challenge.reason === "not-live";
    const says = { sentence: flat ? ("framesFlat" as const) : ("framesOfAnother" as const), values: {} };
    const text = flat
      ? "The frames of the head turn look like a print or a screen."
      : "The frames of the head turn do not show the person of the selfie.";
    return [declining({ code: "LIVENESS_FACE_ATTACK", says, feature: "liveness", text, clearedBy: "A new session." })];
  }
  const text = "The head turns that were asked for were not seen.";
  return [
    noting("warning", {
      code: "LOW_LIVENESS_SCORE",
      says: { sentence: "noTurns", values: {} },
      feature: "liveness",
      text,
      clearedBy: "A new session.",
    }),
  ];
}

import type { BiometricDecision, WarningDetail } from "@/lib/contract";
import type { StoredBiometricSession } from "@/lib/db";
import { percent, riskOf, wordOf } from "../decision-parts";

type Risk = Pick<WarningDetail, "code" | "feature" | "severity" | "text">;

/**
 * What a session found, in both spellings that the API knows: an object, and a list of one. Worked out from what is stored, so
 * that sessions from before it was sent have it too. Null for a session that nobody finished.
 */
export function decisionOf(stored: StoredBiometricSession): BiometricDecision | null {
  if (stored.status !== "approved" && stored.status !== "rejected") return null;
  const [liveness, match] = [livenessOf(stored), matchOf(stored)];
  return {
    status: wordOf(stored.status),
    features: ["liveness", "face_match"],
    liveness,
    liveness_checks: liveness === null ? [] : [liveness],
    face_match: match,
    face_matches: match === null ? [] : [match],
  };
}

function livenessOf({ selfieFace, challenge }: StoredBiometricSession) {
  if (selfieFace === null) return null;
  const { liveness } = selfieFace;
  const turned = challenge?.passed === true;
  const found: Risk[] = [];
  if (liveness?.zone === "attack") {
    found.push(risk("LIVENESS_FACE_ATTACK", "liveness", "The selfie looks like a picture or a screen."));
  }
  if (!turned) found.push(risk("LOW_LIVENESS_SCORE", "liveness", "The head turns that were asked for were not seen."));
  return {
    status: wordOf(found.length === 0 ? "approved" : "rejected"),
    method: "ACTIVE_TURN",
    score: percent(liveness?.score ?? null),
    challenge_passed: turned,
    warnings: found.map(riskOf),
  };
}

function matchOf({ comparison, crossEntity, rejectionCode }: StoredBiometricSession) {
  if (comparison === null) return null;
  const found: Risk[] = [];
  if (rejectionCode === "FACE_MATCH_SCORE_LOW" || rejectionCode === "CROSS_ENTITY") {
    found.push(risk("LOW_FACE_MATCH_SIMILARITY", "face", "The selfie does not match the stored face."));
  }
  if (crossEntity !== null) {
    found.push(risk("DUPLICATED_FACE", "face", "The selfie matches the stored face of another person."));
  }
  return {
    status: wordOf(found.length === 0 ? "approved" : "rejected"),
    score: comparison.score,
    warnings: found.map(riskOf),
  };
}

const risk = (code: string, feature: Risk["feature"], text: string): Risk => ({
  code,
  feature,
  severity: "error",
  text,
});

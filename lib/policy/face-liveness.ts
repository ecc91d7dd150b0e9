import type { WarningDetail } from "@/lib/contract";
import type { SelfieLiveness } from "@/lib/engine/face-reading";
import { noting } from "./rule";

/**
 * What one still picture says of being live, for a person to look at. It decides nothing: the measure errs too often on
 * pictures unlike those it was made with, and a good replay passes it.
 */
export function faceLivenessWarnings(liveness: SelfieLiveness | null): WarningDetail[] {
  if (liveness === null || (liveness.zone !== "attack" && liveness.zone !== "review")) return [];
  const attack = liveness.zone === "attack";
  return [
    noting("warning", {
      ...(attack
        ? { code: "LIVENESS_FACE_ATTACK", says: { sentence: "face", values: {} } }
        : { code: "LOW_LIVENESS_SCORE", says: { sentence: "picture", values: {} } }),
      feature: "liveness",
      text: attack
        ? "The face looks like a print or a screen, not like a living face."
        : "It is not certain that the picture shows a living face.",
      compared: [{ label: "Liveness of 1", source: "engine", value: (liveness.score ?? 0).toFixed(2) }],
      clearedBy: "A hosted session with its head turns, or a picture taken in front of you.",
    }),
  ];
}

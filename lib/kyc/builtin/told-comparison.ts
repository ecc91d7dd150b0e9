import type { FaceComparison } from "@/lib/contract";
import type { FaceComparison as EngineComparison } from "@/lib/engine/face-match";
import { toldScore } from "@/lib/policy";

/** The engine's comparison in the contract's words, its score as it is told. */
export const toldComparison = ({ band, score, ...rest }: EngineComparison): FaceComparison => ({
  ...rest,
  score: toldScore(score),
  band: band === "review" ? "look" : band,
});

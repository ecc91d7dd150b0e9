import { DEFAULT_FACE_MATCH_THRESHOLD, type FaceMatchRecord } from "@/lib/contract";

export interface ThresholdInForce {
  value: number;
  origin: NonNullable<FaceMatchRecord["thresholdOrigin"]>;
}

/** The request's before the organisation's before the product's (API page, scoreThreshold). */
export function faceMatchThreshold(asked: number | undefined, organisation: number | undefined): ThresholdInForce {
  if (asked !== undefined) return { value: asked, origin: "request" };
  if (organisation !== undefined) return { value: organisation, origin: "organization" };
  return { value: DEFAULT_FACE_MATCH_THRESHOLD, origin: "default" };
}

const HUNDREDTHS = 100;
/** A score as it is told, stored and judged: one number, so that nobody sees "30.00, declined at 30". */
export const toldScore = (score: number): number => Math.round(score * HUNDREDTHS) / HUNDREDTHS;

/** One of how many pairs of different people a false match rate stands for, in two digits; 1 for nearly all of them. */
export function pairsOf(falseMatchRate: number): number {
  const oneOf = Math.max(1, Math.round(1 / falseMatchRate));
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(oneOf)) - 1);
  return Math.round(oneOf / digits) * digits;
}

/** A false match rate in words a person can weigh: "about 1 of 1,000 pairs of different people". */
export function rateInWords(falseMatchRate: number): string {
  const pairs = pairsOf(falseMatchRate);
  if (pairs < 2) return "nearly every pair of different people";
  return `about 1 of ${pairs.toLocaleString("en")} pairs of different people`;
}

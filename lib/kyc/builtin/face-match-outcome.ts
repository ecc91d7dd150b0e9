import { type FaceComparison, KycError } from "@/lib/contract";
import { compareTemplates } from "@/lib/engine/face-match";
import type { FaceReading } from "@/lib/engine/face-reading";
import { decideFaceMatch, type FaceMatchDecision, type ThresholdInForce } from "@/lib/policy";
import { seenFace } from "./face-picture";
import { toldComparison } from "./told-comparison";

/** What came of looking and comparing: everything a record says besides pictures and ids. */
export interface FaceMatchOutcome {
  decision: FaceMatchDecision | null;
  /** The error to answer with; null when there is a verdict. */
  failure: KycError | null;
  document: FaceReading | null;
  selfie: FaceReading | null;
  comparison: FaceComparison | null;
  threshold: ThresholdInForce;
  reviewThreshold: number | null;
}

/** Compare and decide, or say what the engine failed with. */
export function faceMatchOutcome(
  [document, selfie]: [FaceReading | KycError, FaceReading | KycError],
  marks: Pick<FaceMatchOutcome, "threshold" | "reviewThreshold">,
): FaceMatchOutcome {
  const seen = { document: readingOrNull(document), selfie: readingOrNull(selfie), comparison: null, ...marks };
  const failure = [document, selfie].find((each) => each instanceof KycError) ?? null;
  if (failure instanceof KycError || seen.document === null || seen.selfie === null) {
    return { ...seen, decision: null, failure: failure instanceof KycError ? failure : null };
  }
  const comparison = compared(seen.document, seen.selfie);
  const decision = decideFaceMatch({
    document: seenFace(seen.document),
    selfie: seenFace(seen.selfie),
    comparison,
    ...marks,
  });
  return { ...seen, decision, failure: null, comparison };
}

const readingOrNull = (reading: FaceReading | KycError) => (reading instanceof KycError ? null : reading);

function compared(document: FaceReading, selfie: FaceReading): FaceComparison | null {
  if (document.face === null || selfie.face === null) return null;
  return toldComparison(compareTemplates(selfie.face.template, document.face.template));
}

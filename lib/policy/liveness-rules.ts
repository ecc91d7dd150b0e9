import type { FindingFacts, SaidFinding, WarningCode, WarningDetail } from "@/lib/contract";
import type { LivenessCue } from "@/lib/engine/reading";
import { checked, declining, type Rule, skipped } from "./rule";

type CueValues = Pick<FindingFacts, "side" | "score" | "threshold">;
interface Told {
  code: WarningCode;
  text: string;
  said: (values: CueValues) => SaidFinding;
}

/** What each cue is called in the record, and how it is told. */
const TOLD: Record<LivenessCue["kind"], Told> = {
  "screen-replay": {
    code: "SCREEN_CAPTURE_DETECTED",
    text: "The picture shows the traces of a screen",
    said: (values) => ({ code: "SCREEN_CAPTURE_DETECTED", says: { sentence: "screen", values } }),
  },
  "printed-copy": {
    code: "PRINTED_COPY_DETECTED",
    text: "The picture shows the traces of a print",
    said: (values) => ({ code: "PRINTED_COPY_DETECTED", says: { sentence: "print", values } }),
  },
  "grey-copy": {
    code: "PRINTED_COPY_DETECTED",
    text: "The document is grey where the original is coloured",
    said: (values) => ({ code: "PRINTED_COPY_DETECTED", says: { sentence: "grey", values } }),
  },
  "portrait-replaced": {
    code: "PORTRAIT_MANIPULATION_DETECTED",
    text: "The portrait's surface differs from the document around it",
    said: (values) => ({ code: "PORTRAIT_MANIPULATION_DETECTED", says: { sentence: "surface", values } }),
  },
};

const twoDigits = (n: number) => n.toFixed(2);

/** Screen, copy and portrait cues, when asked for. What was asked and could not be computed declines, never passes. */
export const livenessRule: Rule = (context) => {
  if (!context.options.performDocumentLiveness.value) return skipped("document-liveness", "security");
  const liveness = context.reading.liveness;
  if (!liveness?.computed) {
    const finding = declining({
      code: "DOCUMENT_LIVENESS_NOT_COMPUTED",
      feature: "security",
      says: liveness?.reason
        ? { sentence: "because", values: { reasons: liveness.reason } }
        : { sentence: "unsaid", values: {} },
      text: `Document liveness was asked for but could not be computed${liveness?.reason ? `: ${liveness.reason}` : "."}`,
      clearedBy: "A picture that shows the whole document with its four corners.",
    });
    return checked("document-liveness", "security", [finding]);
  }
  const strongest = new Map<string, LivenessCue>();
  for (const cue of liveness.cues.filter((c) => c.detected)) {
    const known = strongest.get(TOLD[cue.kind].code);
    if (!known || cue.score > known.score) strongest.set(TOLD[cue.kind].code, cue);
  }
  const warnings = [...strongest.values()].map(cueFound);
  const top = Math.max(0, ...liveness.cues.map((cue) => cue.score));
  return checked("document-liveness", "security", warnings, { value: `highest score ${twoDigits(top)}` });
};

function cueFound(cue: LivenessCue): WarningDetail {
  const { text, said } = TOLD[cue.kind];
  const score = twoDigits(cue.score);
  const threshold = twoDigits(cue.threshold);
  return declining({
    ...said({ side: cue.side, score, threshold }),
    feature: "security",
    text: `${text} (${cue.side}, score ${score}).`,
    compared: [{ label: cue.kind, source: "engine", value: score }],
    threshold: `score under ${threshold}`,
    clearedBy: "A photograph of the document itself.",
  });
}

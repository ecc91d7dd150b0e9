import type { LivenessCue } from "@/lib/engine/reading";
import { checked, declining, type Rule, skipped } from "./rule";

const CODES = {
  "screen-replay": "SCREEN_CAPTURE_DETECTED",
  "printed-copy": "PRINTED_COPY_DETECTED",
  "grey-copy": "PRINTED_COPY_DETECTED",
  "portrait-replaced": "PORTRAIT_MANIPULATION_DETECTED",
} as const;

const SENTENCES = {
  "screen-replay": "The picture shows the traces of a screen",
  "printed-copy": "The picture shows the traces of a print",
  "grey-copy": "The document is grey where the original is coloured",
  "portrait-replaced": "The portrait's surface differs from the document around it",
} as const;

const twoDigits = (n: number) => n.toFixed(2);

/** Screen, copy and portrait cues, when asked for. What was asked and could not be computed declines, never passes. */
export const livenessRule: Rule = (context) => {
  if (!context.options.performDocumentLiveness.value) return skipped("document-liveness", "security");
  const liveness = context.reading.liveness;
  if (!liveness?.computed) {
    const finding = declining({
      code: "DOCUMENT_LIVENESS_NOT_COMPUTED",
      feature: "security",
      text: `Document liveness was asked for but could not be computed${liveness?.reason ? `: ${liveness.reason}` : "."}`,
      clearedBy: "A picture that shows the whole document with its four corners.",
    });
    return checked("document-liveness", "security", [finding]);
  }
  const strongest = new Map<string, LivenessCue>();
  for (const cue of liveness.cues.filter((c) => c.detected)) {
    const known = strongest.get(CODES[cue.kind]);
    if (!known || cue.score > known.score) strongest.set(CODES[cue.kind], cue);
  }
  const warnings = [...strongest.values()].map((cue) =>
    declining({
      code: CODES[cue.kind],
      feature: "security",
      text: `${SENTENCES[cue.kind]} (${cue.side}, score ${twoDigits(cue.score)}).`,
      compared: [{ label: cue.kind, source: "engine", value: twoDigits(cue.score) }],
      threshold: `score under ${twoDigits(cue.threshold)}`,
      clearedBy: "A photograph of the document itself.",
    }),
  );
  const top = Math.max(0, ...liveness.cues.map((cue) => cue.score));
  return checked("document-liveness", "security", warnings, { value: `highest score ${twoDigits(top)}` });
};

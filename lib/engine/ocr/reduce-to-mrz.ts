import type { MrzFrames } from "./ctc";
import { MRZ_CLASSES, MRZ_FRAME_WIDTH } from "./mrz-classes";

/** Characters a general recogniser writes where the zone has the key: its alphabet knows quotes and small letters. */
const LOOK_ALIKES: Record<string, string> = { "<": "〈《＜«‹く", O: "o〇", "0": "〇", I: "li|", L: "" };

const tables = new WeakMap<readonly string[], number[][]>();

function classTable(alphabet: readonly string[]): number[][] {
  const known = tables.get(alphabet);
  if (known) return known;
  const table = [...MRZ_CLASSES].map((key) =>
    [key, ...(LOOK_ALIKES[key] ?? key.toLowerCase())].map((char) => alphabet.indexOf(char)).filter((at) => at > 0),
  );
  tables.set(alphabet, table);
  return table;
}

/** Folds the probabilities of ~6,600 characters to blank + 37 and renormalises each frame. */
export function reduceToMrz(
  probs: Float32Array,
  frames: number,
  classes: number,
  alphabet: readonly string[],
): MrzFrames {
  const table = classTable(alphabet);
  const logProbs = new Float32Array(frames * MRZ_FRAME_WIDTH);
  for (let t = 0; t < frames; t++) {
    const from = t * classes;
    const to = t * MRZ_FRAME_WIDTH;
    // A space is no character of the zone: it counts as blank.
    const blank = (probs[from] ?? 0) + (probs[from + classes - 1] ?? 0);
    let sum = blank;
    logProbs[to] = blank;
    table.forEach((columns, key) => {
      let value = 0;
      for (const column of columns) value += probs[from + column] ?? 0;
      logProbs[to + 1 + key] = value;
      sum += value;
    });
    for (let c = 0; c < MRZ_FRAME_WIDTH; c++)
      logProbs[to + c] = Math.log(((logProbs[to + c] ?? 0) + 1e-6) / (sum + MRZ_FRAME_WIDTH * 1e-6));
  }
  return { frames, logProbs };
}

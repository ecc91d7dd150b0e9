/** What a line recogniser said greedily: one entry a character. `spikes` are frame numbers, possibly fractional. */
export interface LineText {
  text: string;
  confidence: number;
  confidences: number[];
  spikes: number[];
  /** Frames that cover the crop's width. */
  frames: number;
}

/** Log-probabilities over blank + the 37 MRZ characters, frame by frame: the input of the MRZ lattice. */
export interface MrzFrames {
  frames: number;
  /** frames × 38, class 0 = blank, then 0-9 A-Z <. */
  logProbs: Float32Array;
}

/** Best class of each frame, repeats joined, blanks dropped. `toProb` makes a probability 0–1 of what the frames hold. */
export function greedyText(
  probs: Float32Array,
  frames: number,
  classes: number,
  alphabet: readonly string[],
  toProb: (value: number) => number = (value) => value,
): LineText {
  const line: LineText = { text: "", confidence: 0, confidences: [], spikes: [], frames };
  let last = 0;
  for (let t = 0; t < frames; t++) {
    let best = 0;
    let top = -Infinity;
    const offset = t * classes;
    for (let c = 0; c < classes; c++) {
      const p = probs[offset + c] ?? 0;
      if (p > top) {
        top = p;
        best = c;
      }
    }
    const value = best === 0 ? 0 : toProb(top);
    if (best !== 0 && best !== last) {
      line.text += alphabet[best] ?? "";
      line.confidences.push(value);
      line.spikes.push(t);
    } else if (best !== 0 && value > (line.confidences[line.confidences.length - 1] ?? 1)) {
      // The strongest frame of a character is the better estimate of its place and of its confidence.
      line.confidences[line.confidences.length - 1] = value;
      line.spikes[line.spikes.length - 1] = t;
    }
    last = best;
  }
  const sum = line.confidences.reduce((total, value) => total + value, 0);
  line.confidence = line.confidences.length > 0 ? sum / line.confidences.length : 0;
  return line;
}

import type { InferenceSession } from "onnxruntime-node";
import { greedyText, type LineText, type MrzFrames } from "./ctc";
import { reduceToMrz } from "./reduce-to-mrz";
import { runSession } from "./run-session";
import type { Crop } from "./sample";

/** Crop height the general recogniser was trained on. */
export const TEXT_HEIGHT = 48;
const BATCH = 8;
/** Pixels of width a batch may hold: the output alone takes 3 kB of memory a pixel, and batching saves little time. */
const BATCH_WIDTH = 2400;

export interface RecognisedLine extends LineText {
  /** Only when asked for: the same frames over the MRZ alphabet. */
  mrz: MrzFrames | null;
}

/** Reads 48-pixel-high colour crops in batches of similar width. Results stand in the order of the crops. */
export async function recogniseLines(
  session: InferenceSession,
  alphabet: readonly string[],
  crops: readonly Crop[],
  want: "text" | "text and mrz frames",
): Promise<RecognisedLine[]> {
  const results = new Array<RecognisedLine>(crops.length);
  for (const group of widthGroups(crops, BATCH)) {
    const width = Math.max(48, Math.ceil(Math.max(...group.map((item) => item.crop.width)) / 8) * 8);
    const input = new Float32Array(group.length * 3 * TEXT_HEIGHT * width);
    group.forEach((item, index) => {
      writeBgr(input, index * 3 * TEXT_HEIGHT * width, width, item.crop);
    });
    const output = await runSession(session, input, [group.length, 3, TEXT_HEIGHT, width]);
    const frames = output.dims[1] ?? 0;
    const classes = output.dims[2] ?? 0;
    group.forEach((item, index) => {
      const probs = output.data.subarray(index * frames * classes, (index + 1) * frames * classes);
      const used = Math.min(frames, Math.ceil((item.crop.width / width) * frames));
      const mrz = want === "text" ? null : reduceToMrz(probs, used, classes, alphabet);
      results[item.index] = { ...greedyText(probs, used, classes, alphabet), mrz };
    });
  }
  return results;
}

/** Crops sorted by width and cut into batches, so that little of a batch is padding. */
export function widthGroups(crops: readonly Crop[], size: number): Array<Array<{ crop: Crop; index: number }>> {
  const sorted = crops.map((crop, index) => ({ crop, index })).sort((a, b) => a.crop.width - b.crop.width);
  const groups: Array<Array<{ crop: Crop; index: number }>> = [];
  let group: Array<{ crop: Crop; index: number }> = [];
  for (const item of sorted) {
    const first = group[0];
    const full = group.length >= size || item.crop.width * (group.length + 1) > BATCH_WIDTH;
    if (first && (full || item.crop.width > first.crop.width * 1.15 + 16)) {
      groups.push(group);
      group = [];
    }
    group.push(item);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function writeBgr(target: Float32Array, offset: number, width: number, crop: Crop): void {
  const plane = TEXT_HEIGHT * width;
  for (let y = 0; y < crop.height; y++)
    for (let x = 0; x < crop.width; x++) {
      const from = (y * crop.width + x) * 3;
      const to = offset + y * width + x;
      target[to] = (crop.data[from + 2] ?? 0) / 127.5 - 1;
      target[to + plane] = (crop.data[from + 1] ?? 0) / 127.5 - 1;
      target[to + 2 * plane] = (crop.data[from] ?? 0) / 127.5 - 1;
    }
}

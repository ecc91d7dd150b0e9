import { EngineError } from "../error";
import type { FaceTemplate } from "../face-reading";
import { halfValues, toHalf } from "./half-float";

/** Layout: 1 byte version, 1 byte kind, 1 byte length of the model id, the id in ASCII, then halves, little end first. */
const VERSION = 1;
const KINDS = ["selfie", "document"] as const;
const HEAD = 3;

/** About 1 kB to be sealed and stored; the model's id travels with it. */
export function encodeTemplate({ modelId, kind, vector }: FaceTemplate): Uint8Array {
  const id = new TextEncoder().encode(modelId);
  const bytes = new Uint8Array(HEAD + id.length + 2 * vector.length);
  bytes.set([VERSION, KINDS.indexOf(kind), id.length]);
  bytes.set(id, HEAD);
  const halves = new DataView(bytes.buffer, HEAD + id.length);
  for (const [i, value] of vector.entries()) halves.setUint16(2 * i, toHalf(value), true);
  return bytes;
}

/** Throws EngineError NOT_COMPARABLE when the bytes are not a template of ours. */
export function decodeTemplate(bytes: Uint8Array): FaceTemplate {
  const [version, kindIndex = -1, idLength = 0] = bytes;
  const kind = KINDS[kindIndex];
  const start = HEAD + idLength;
  const rest = bytes.length - start;
  if (version !== VERSION || !kind || idLength === 0 || rest <= 0 || rest % 2 !== 0) {
    throw new EngineError("NOT_COMPARABLE", "A stored face template cannot be read.");
  }
  const values = halfValues();
  const vector = new Float32Array(rest / 2);
  for (let i = 0, at = start; i < vector.length; i++, at += 2) {
    vector[i] = values[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] ?? 0;
  }
  return { modelId: new TextDecoder().decode(bytes.subarray(HEAD, start)), kind, vector: normalised(vector) };
}

/** Rounding to halves shortens or stretches the vector by some 1e-4. */
function normalised(vector: Float32Array): Float32Array {
  let square = 0;
  for (const v of vector) square += v * v;
  const scale = 1 / (Math.sqrt(square) || 1);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}

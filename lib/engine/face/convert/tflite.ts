import { bytes, int8, int32, int32s, rootTable, type Table, table, tables, text } from "./flatbuffer";

/** A tensor of the graph; `values` only for constants, 16-bit floats widened to 32. */
export interface TfliteTensor {
  name: string;
  shape: number[];
  values: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | null;
}
export interface TfliteNode {
  /** Builtin operator code of TFLite's schema. */
  code: number;
  inputs: number[];
  outputs: number[];
  options: Table | null;
}
export interface TfliteGraph {
  tensors: TfliteTensor[];
  nodes: TfliteNode[];
  inputs: number[];
  outputs: number[];
}

/** Slot numbers below are the field order of TensorFlow Lite's public `schema.fbs`. */
export function readTflite(file: Uint8Array): TfliteGraph {
  const model = rootTable(file);
  // Codes up to 127 stand in the deprecated byte, later ones in the 32-bit field: the larger is the real one.
  const codes = tables(model, 1).map((code) => Math.max(int8(code, 0), int32(code, 3)));
  const buffers = tables(model, 4);
  const graph = tables(model, 2)[0];
  if (!graph) throw new Error("model holds no graph");
  return {
    tensors: tables(graph, 0).map((tensor) => readTensor(tensor, buffers[int32(tensor, 2)])),
    nodes: tables(graph, 3).map((node) => ({
      code: codes[int32(node, 0)] ?? -1,
      inputs: int32s(node, 1),
      outputs: int32s(node, 2),
      options: table(node, 4),
    })),
    inputs: int32s(graph, 1),
    outputs: int32s(graph, 2),
  };
}

const FLOAT32 = 0;
const FLOAT16 = 1;
const INT32 = 2;

function readTensor(tensor: Table, buffer: Table | undefined): TfliteTensor {
  const data = buffer ? bytes(buffer, 0) : new Uint8Array();
  return { name: text(tensor, 3), shape: int32s(tensor, 0), values: readValues(data, int8(tensor, 1)) };
}

function readValues(data: Uint8Array<ArrayBufferLike>, type: number): TfliteTensor["values"] {
  if (data.length === 0) return null;
  const buffer = new ArrayBuffer(data.length);
  new Uint8Array(buffer).set(data);
  if (type === FLOAT32) return new Float32Array(buffer);
  if (type === INT32) return new Int32Array(buffer);
  if (type === FLOAT16) return widened(new Uint16Array(buffer));
  throw new Error(`tensor type ${type} is not supported`);
}

/** Through a table of all halves: a mesh has 600,000 of them, and computing each took most of the conversion. */
function widened(halves: Uint16Array): Float32Array<ArrayBuffer> {
  everyHalf ??= Float32Array.from({ length: 65_536 }, (_, bits) => fromHalf(bits));
  const floats = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) floats[i] = everyHalf[halves[i] ?? 0] ?? 0;
  return floats;
}
let everyHalf: Float32Array | undefined;

/** IEEE 754 binary16 to number. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

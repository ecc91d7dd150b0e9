/** Writes an ONNX `ModelProto`: protobuf wire format by hand, for the handful of messages that a graph needs. */
export interface OnnxGraph {
  input(name: string, shape: readonly number[]): void;
  output(name: string, shape: readonly number[]): void;
  /** A constant; returns its name. */
  constant(values: Float32Array<ArrayBuffer> | bigint[], shape: readonly number[]): string;
  /** A node with one output; returns the output's name. */
  node(operator: string, inputs: readonly string[], attributes?: Attributes, output?: string): string;
  model(): Uint8Array;
}
export type Attributes = Record<string, string | number | readonly number[]>;

const FLOAT = 1;
const INT64 = 7;
const IR_VERSION = 8;
const OPSET = 13;

export function createOnnxGraph(name: string): OnnxGraph {
  const nodes: Uint8Array[] = [];
  const constants: Uint8Array[] = [];
  const inputs: Uint8Array[] = [];
  const outputs: Uint8Array[] = [];
  let count = 0;
  return {
    input: (n, shape) => void inputs.push(valueInfo(n, shape)),
    output: (n, shape) => void outputs.push(valueInfo(n, shape)),
    constant(values, shape) {
      const id = `c${count++}`;
      const isFloat = values instanceof Float32Array;
      const raw = isFloat ? values : BigInt64Array.from(values);
      const data = new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength);
      const dims = shape.map((d) => integer(1, d));
      constants.push(join([...dims, integer(2, isFloat ? FLOAT : INT64), string(8, id), block(9, data)]));
      return id;
    },
    node(operator, ins, attributes = {}, output = `v${count++}`) {
      const attrs = Object.entries(attributes).map(([key, value]) => block(5, attribute(key, value)));
      nodes.push(join([...ins.map((i) => string(1, i)), string(2, output), string(4, operator), ...attrs]));
      return output;
    },
    model() {
      const graph = join([
        ...nodes.map((n) => block(1, n)),
        string(2, name),
        ...constants.map((c) => block(5, c)),
        ...inputs.map((i) => block(11, i)),
        ...outputs.map((o) => block(12, o)),
      ]);
      const opset = join([string(1, ""), integer(2, OPSET)]);
      return join([integer(1, IR_VERSION), string(2, "kyc-desk"), block(7, graph), block(8, opset)]);
    },
  };
}

function valueInfo(name: string, shape: readonly number[]): Uint8Array {
  const dims = join(shape.map((d) => block(1, integer(1, d))));
  const tensor = join([integer(1, FLOAT), block(2, dims)]);
  return join([string(1, name), block(2, block(1, tensor))]);
}

/** AttributeProto: a string (type 3), an integer (type 2) or a list of integers (type 7). */
function attribute(key: string, value: string | number | readonly number[]): Uint8Array {
  const body =
    typeof value === "string"
      ? [string(4, value), integer(20, 3)]
      : typeof value === "number"
        ? [integer(3, value), integer(20, 2)]
        : [...value.map((v) => integer(8, v)), integer(20, 7)];
  return join([string(1, key), ...body]);
}

function integer(field: number, value: number): Uint8Array {
  return join([varint(field << 3), varint(value)]);
}

function string(field: number, value: string): Uint8Array {
  return block(field, new TextEncoder().encode(value));
}

function block(field: number, content: Uint8Array): Uint8Array {
  return join([varint((field << 3) | 2), varint(content.length), content]);
}

/** Base-128, least significant first; negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const out: number[] = [];
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    out.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return Uint8Array.from(out);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

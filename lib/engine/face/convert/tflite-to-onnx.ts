import { int8, int32, type Table } from "./flatbuffer";
import { type Attributes, createOnnxGraph, type OnnxGraph } from "./onnx-writer";
import { readTflite, type TfliteGraph, type TfliteNode, type TfliteTensor } from "./tflite";

/**
 * Rewrites a float TFLite graph as an ONNX model, in memory. Only the eleven operators of the face detectors and the face mesh are
 * known; anything else throws, because a guessed operator would give plausible wrong boxes.
 * TFLite keeps images as batch, row, column, channel; ONNX convolutions want channels first, so each is wrapped in two
 * transposes that the runtime folds away. Inputs and outputs keep the TFLite layout and the order of its output list.
 */
export function tfliteToOnnx(file: Uint8Array): Uint8Array {
  const graph = readTflite(file);
  const rewrite = createRewrite(graph);
  for (const node of graph.nodes) rewriteNode(rewrite, node);
  graph.outputs.forEach((id, i) => {
    const name = `output${i}`;
    rewrite.onnx.node("Identity", [rewrite.name(id)], {}, name);
    rewrite.onnx.output(name, rewrite.tensor(id).shape);
  });
  return rewrite.onnx.model();
}

interface Rewrite {
  onnx: OnnxGraph;
  tensor(id: number | undefined): TfliteTensor;
  floats(id: number | undefined): Float32Array<ArrayBuffer>;
  /** The ONNX name of a tensor, written as a constant on first use. */
  name(id: number | undefined): string;
  define(id: number | undefined, name: string): void;
  /** Makes a tensor another name for a constant (de-quantised half floats). */
  alias(id: number | undefined, of: number | undefined): boolean;
}

function createRewrite(graph: TfliteGraph): Rewrite {
  const onnx = createOnnxGraph("face");
  const names = new Map<number, string>();
  const tensor = (id = -1): TfliteTensor => {
    const found = graph.tensors[id];
    if (!found) throw new Error(`graph names tensor ${id}, which does not exist`);
    return found;
  };
  const floats = (id?: number): Float32Array<ArrayBuffer> => {
    const { values } = tensor(id);
    if (!(values instanceof Float32Array)) throw new Error(`tensor ${id} is not a float constant`);
    return values;
  };
  graph.inputs.forEach((id, i) => {
    names.set(id, `input${i}`);
    onnx.input(`input${i}`, tensor(id).shape);
  });
  return {
    onnx,
    tensor,
    floats,
    name(id = -1) {
      const known = names.get(id);
      if (known) return known;
      const made = onnx.constant(floats(id), tensor(id).shape);
      names.set(id, made);
      return made;
    },
    define: (id = -1, name) => void names.set(id, name),
    alias(id, of) {
      const constant = tensor(of).values;
      if (constant) tensor(id).values = constant;
      return constant !== null;
    },
  };
}

/** Builtin codes of TFLite's schema. */
const ADD = 0;
const CONCATENATION = 2;
const CONV = 3;
const DEPTHWISE_CONV = 4;
const DEQUANTIZE = 6;
const MAX_POOL = 17;
const RELU = 19;
const RESHAPE = 22;
const RESIZE_BILINEAR = 23;
const PAD = 34;
const PRELU = 54;

function rewriteNode(r: Rewrite, node: TfliteNode): void {
  const [from] = node.inputs;
  const [to] = node.outputs;
  // Weights are stored as half floats behind this operator: widened on reading, so only the name moves on.
  if (node.code === DEQUANTIZE && r.alias(to, from)) return;
  r.define(to, rewritten(r, node));
}

/** Writes the node and returns the ONNX name of its result. */
function rewritten(r: Rewrite, node: TfliteNode): string {
  const [a, b] = node.inputs;
  switch (node.code) {
    case DEQUANTIZE:
      return r.name(a);
    case ADD:
      return activated(r, r.onnx.node("Add", [r.name(a), r.name(b)]), option8(node, 0));
    case RELU:
      return r.onnx.node("Relu", [r.name(a)]);
    case PRELU:
      return r.onnx.node("PRelu", [r.name(a), r.name(b)]);
    case CONCATENATION:
      return r.onnx.node("Concat", node.inputs.map(r.name), { axis: option32(node, 0) });
    case RESHAPE:
      return r.onnx.node("Reshape", [r.name(a), int64s(r, r.tensor(node.outputs[0]).shape)]);
    case PAD:
      return r.onnx.node("Pad", [r.name(a), int64s(r, padding(r.tensor(b)))], { mode: "constant" });
    case CONV:
      return convolution(r, node, false);
    case DEPTHWISE_CONV:
      return convolution(r, node, true);
    case MAX_POOL:
      return maxPool(r, node);
    case RESIZE_BILINEAR:
      return resize(r, node);
    default:
      throw new Error(`operator ${node.code} is not supported`);
  }
}

const options = (node: TfliteNode): Table => {
  if (!node.options) throw new Error(`operator ${node.code} lacks its options`);
  return node.options;
};
const option8 = (node: TfliteNode, index: number) => int8(options(node), index);
const option32 = (node: TfliteNode, index: number, byDefault = 0) => int32(options(node), index, byDefault);

const int64s = (r: Rewrite, values: readonly number[]) => r.onnx.constant(values.map(BigInt), [values.length]);
const channelsFirst = (r: Rewrite, x: string) => r.onnx.node("Transpose", [x], { perm: [0, 3, 1, 2] });
const channelsLast = (r: Rewrite, x: string) => r.onnx.node("Transpose", [x], { perm: [0, 2, 3, 1] });
const padMode = (code: number) => (code === 0 ? "SAME_UPPER" : "VALID");

/** TFLite folds an activation into many operators: 0 none, 1 ReLU; the detectors use no other. */
function activated(r: Rewrite, x: string, code: number): string {
  if (code === 0) return x;
  if (code === 1) return r.onnx.node("Relu", [x]);
  throw new Error(`activation ${code} is not supported`);
}

/** TFLite lists pads as pairs an axis; ONNX wants all the befores, then all the afters. */
function padding(pads: TfliteTensor): number[] {
  const flat = Array.from(pads.values ?? []);
  return [...flat.filter((_, i) => i % 2 === 0), ...flat.filter((_, i) => i % 2 === 1)];
}

function convolution(r: Rewrite, node: TfliteNode, depthwise: boolean): string {
  const [x, w, bias] = node.inputs;
  const [count = 1, height = 1, width = 1, channels = 1] = r.tensor(w).shape;
  // Strides sit in slots 1 and 2 of both tables; depthwise has a multiplier in slot 3, which shifts the rest by one.
  const shift = depthwise ? 1 : 0;
  const attributes: Attributes = {
    auto_pad: padMode(option8(node, 0)),
    strides: [option32(node, 2, 1), option32(node, 1, 1)],
    dilations: [option32(node, 5 + shift, 1), option32(node, 4 + shift, 1)],
    kernel_shape: [height, width],
    group: depthwise ? channels : 1,
  };
  const shape = depthwise ? [channels, 1, height, width] : [count, channels, height, width];
  const weights = r.onnx.constant(kernelFirst(r.floats(w), count, height * width, channels, depthwise), shape);
  const inputs = [channelsFirst(r, r.name(x)), weights, ...(bias === undefined || bias < 0 ? [] : [r.name(bias)])];
  const y = r.onnx.node("Conv", inputs, attributes);
  return channelsLast(r, activated(r, y, option8(node, 3 + shift)));
}

/** out,row,column,in → out,in,row,column; depthwise 1,row,column,channel → channel,1,row,column. */
function kernelFirst(w: Float32Array, count: number, area: number, channels: number, depthwise: boolean) {
  const to = new Float32Array(w.length);
  for (let o = 0; o < count; o++) {
    for (let k = 0; k < area; k++) {
      for (let c = 0; c < channels; c++) {
        const target = depthwise ? c * area + k : (o * channels + c) * area + k;
        to[target] = w[(o * area + k) * channels + c] ?? 0;
      }
    }
  }
  return to;
}

function maxPool(r: Rewrite, node: TfliteNode): string {
  const y = r.onnx.node("MaxPool", [channelsFirst(r, r.name(node.inputs[0]))], {
    auto_pad: padMode(option8(node, 0)),
    strides: [option32(node, 2, 1), option32(node, 1, 1)],
    kernel_shape: [option32(node, 4, 1), option32(node, 3, 1)],
  });
  return channelsLast(r, activated(r, y, option8(node, 5)));
}

function resize(r: Rewrite, node: TfliteNode): string {
  const [, fromHeight = 1, fromWidth = 1] = r.tensor(node.inputs[0]).shape;
  const [, height = 1, width = 1] = r.tensor(node.outputs[0]).shape;
  const scales = r.onnx.constant(Float32Array.from([1, 1, height / fromHeight, width / fromWidth]), [4]);
  const mode = option8(node, 2) ? "align_corners" : option8(node, 3) ? "half_pixel" : "asymmetric";
  const y = r.onnx.node("Resize", [channelsFirst(r, r.name(node.inputs[0])), "", scales], {
    mode: "linear",
    coordinate_transformation_mode: mode,
  });
  return channelsLast(r, y);
}

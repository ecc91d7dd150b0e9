import { attributeOf, NODE_ATTRIBUTE } from "./attributes";
import { block, bytesOf, floatsOf, integer, readFields, text, textOf, type WireField, writeFields } from "./wire";

/** A node of an ONNX graph. `rest` holds its attributes and whatever else the file says about it. */
export interface GraphNode {
  operator: string;
  inputs: string[];
  output: string;
  rest: WireField[];
}
export interface Tensor {
  dims: number[];
  data: Float32Array;
}

/** A network as nodes in order, with its constant floats by name. */
export interface Network {
  nodes: GraphNode[];
  constants: Map<string, Tensor>;
  /** Everything else of the file, unchanged. */
  model: WireField[];
  graph: WireField[];
}

// Field numbers of onnx.proto: ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto.
const MODEL_GRAPH = 7;
const GRAPH = { node: 1, initializer: 5 };
const NODE = { input: 1, output: 2, operator: 4 };
const ATTRIBUTE_TENSOR = 5;
const TENSOR = { dims: 1, type: 2, floats: 4, name: 8, raw: 9 };
const FLOAT = 1;

/** Reads an ONNX file. Constants that are not floats stay nodes. Throws when the bytes are no protobuf message. */
export function readNetwork(file: Uint8Array): Network {
  const model = readFields(file);
  const graph = model.flatMap((field) =>
    field.id === MODEL_GRAPH && field.kind === "block" ? readFields(field.value) : [],
  );
  const constants = new Map<string, Tensor>();
  const nodes: GraphNode[] = [];
  for (const field of graph) {
    if (field.id !== GRAPH.node || field.kind !== "block") continue;
    const node = readNode(readFields(field.value));
    const tensor = node.operator === "Constant" ? constantOf(node) : null;
    if (tensor) constants.set(node.output, tensor);
    else nodes.push(node);
  }
  return {
    nodes,
    constants,
    model: model.filter(({ id }) => id !== MODEL_GRAPH),
    graph: graph.filter(({ id }) => id !== GRAPH.node),
  };
}

/** The file again; constants that no node asks for are left out. */
export function writeNetwork({ nodes, constants, model, graph }: Network): Uint8Array {
  const asked = new Set(nodes.flatMap(({ inputs }) => inputs));
  const kept = [...constants].filter(([name]) => asked.has(name));
  return writeFields([
    ...model,
    block(
      MODEL_GRAPH,
      writeFields([
        ...nodes.map((node) => block(GRAPH.node, writeNode(node))),
        ...kept.map(([name, tensor]) => block(GRAPH.initializer, writeTensor(name, tensor))),
        ...graph,
      ]),
    ),
  ]);
}

function readNode(fields: readonly WireField[]): GraphNode {
  const texts = (id: number) => fields.filter((field) => field.id === id).map(textOf);
  const [output = ""] = texts(NODE.output);
  const [operator = ""] = texts(NODE.operator);
  const known: number[] = [NODE.input, NODE.operator];
  // Outputs after the first stay in `rest`, where they are written back behind it.
  const first = fields.findIndex(({ id }) => id === NODE.output);
  const rest = fields.filter(({ id }, index) => !known.includes(id) && index !== first);
  return { operator, inputs: texts(NODE.input), output, rest };
}

/** Another node of the same operator and attributes; a name, which must be unique, stays with the first. */
export function likeNode(node: GraphNode, inputs: string[], output: string): GraphNode {
  return { operator: node.operator, inputs, output, rest: node.rest.filter(({ id }) => id === NODE_ATTRIBUTE) };
}

function writeNode({ operator, inputs, output, rest }: GraphNode): Uint8Array {
  return writeFields([
    ...inputs.map((name) => text(NODE.input, name)),
    text(NODE.output, output),
    text(NODE.operator, operator),
    ...rest,
  ]);
}

function constantOf(node: GraphNode): Tensor | null {
  const value = attributeOf(node.rest, "value").find(({ id }) => id === ATTRIBUTE_TENSOR);
  if (value?.kind !== "block") return null;
  const fields = readFields(value.value);
  const numbers = (id: number) => fields.flatMap((f) => (f.id === id && f.kind === "number" ? [Number(f.value)] : []));
  if (numbers(TENSOR.type)[0] !== FLOAT) return null;
  // Dimensions may be packed; the one writer of these files does not, and a tensor that does not add up stays a node.
  const dims = numbers(TENSOR.dims);
  const raw = fields.find(({ id }) => id === TENSOR.raw) ?? fields.find(({ id }) => id === TENSOR.floats);
  if (raw === undefined || raw.kind === "number") return null;
  const data = floatsOf(raw.value);
  return data.length === dims.reduce((size, dim) => size * dim, 1) ? { dims, data } : null;
}

function writeTensor(name: string, { dims, data }: Tensor): Uint8Array {
  return writeFields([
    ...dims.map((dim) => integer(TENSOR.dims, dim)),
    integer(TENSOR.type, FLOAT),
    text(TENSOR.name, name),
    block(TENSOR.raw, bytesOf(data)),
  ]);
}

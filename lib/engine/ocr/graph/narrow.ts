import { floatOf, integerAttribute, integerOf, integersAttribute, withAttribute } from "./attributes";
import { addConstant, drop, makersOf, onlyUser, replaceBy, scalarOf, type Users, usersOf, variableOf } from "./edit";
import { type GraphNode, likeNode, type Network, type Tensor } from "./network";

const POINTWISE = [integersAttribute("kernel_shape", [1, 1])];

/**
 * The same network with fewer and smaller tensors alive at a time, for batches of one picture. At the detector's first
 * stages one tensor of a page takes 30 to 130 MB; touching that much fresh memory was half of the time, and three of them
 * at once were the peak of the process. Values agree to rounding. Call it after `simplify`; steps that do not look as
 * expected are left as they are.
 */
export function narrow(network: Network): void {
  addGainsOnce(network);
  moveGainsIntoWeights(network);
  foldIntoTransposed(network);
  shiftByConvolution(network);
  splitFirstWidening(network);
}

/** x + x · g, where g is one number a channel, becomes x · (1 + g): one pass over the picture instead of two. */
function addGainsOnce(network: Network): void {
  const users = usersOf(network);
  const one = addConstant(network, { dims: [1], data: Float32Array.of(1) });
  for (const product of [...network.nodes]) {
    const sum = product.operator === "Mul" ? onlyUser(users, product, "Add") : undefined;
    const x = sum?.inputs.find((name) => name !== product.output);
    const gain = product.inputs.find((name) => name !== x);
    if (!sum || x === undefined || gain === undefined || !product.inputs.includes(x)) continue;
    // Only a gain from the mean over the picture is known to be one number a channel.
    if (!users.get(x)?.some(({ operator }) => operator === "GlobalAveragePool")) continue;
    const more: GraphNode = { operator: "Add", inputs: [gain, one], output: `${gain}.plus.one`, rest: [] };
    replaceBy(network, product, more, { ...likeNode(product, [x, more.output], sum.output) });
    drop(network, sum);
  }
}

/**
 * A convolution of single pixels whose output is only averaged and then multiplied by one number a channel: the average
 * of its input says the same, and the numbers go into its weights.
 */
function moveGainsIntoWeights(network: Network): void {
  const users = usersOf(network);
  const makers = makersOf(network);
  for (const product of [...network.nodes]) {
    const [y = "", gain = ""] = product.inputs;
    const conv = product.operator === "Mul" ? makers.get(y) : undefined;
    const [z = "", weights = "", bias] = conv?.inputs ?? [];
    if (conv?.operator !== "Conv" || bias !== undefined || !isPointwise(network, conv)) continue;
    const pool = users.get(y)?.find(({ operator }) => operator === "GlobalAveragePool");
    if (!pool || users.get(y)?.length !== 2) continue;
    const mean: GraphNode = likeNode(pool, [z], `${pool.output}.input`);
    replaceBy(network, pool, mean, { ...likeNode(conv, [mean.output, weights], pool.output), rest: POINTWISE });
    // [1, C, 1, 1] → [C, 1, 1, 1]: from channels of a picture to filters.
    const turned: GraphNode = {
      operator: "Transpose",
      inputs: [gain],
      output: `${product.output}.gain`,
      rest: [integersAttribute("perm", [1, 0, 2, 3])],
    };
    const scaled = { operator: "Mul", inputs: [weights, turned.output], output: `${product.output}.weights`, rest: [] };
    replaceBy(network, product, turned, scaled, likeNode(conv, [z, scaled.output], product.output));
    drop(network, conv);
  }
}

/** Shifts and normalisations behind a transposed convolution go into its weights. */
function foldIntoTransposed(network: Network): void {
  const users = usersOf(network);
  for (const up of network.nodes) {
    const [input = "", name = "", bias] = up.inputs;
    const weights = up.operator === "ConvTranspose" ? network.constants.get(name) : undefined;
    if (!weights || bias !== undefined || (integerOf(up.rest, "group") ?? 1) !== 1) continue;
    const [, channels = 0, rows = 1, columns = 1] = weights.dims;
    const size = rows * columns;
    const gains = new Float32Array(channels).fill(1);
    const shifts = new Float32Array(channels);
    for (;;) {
      const next = onlyUser(users, up, "Add") ?? onlyUser(users, up, "BatchNormalization");
      const change = next && changeOf(network, next, channels);
      if (!next || !change) break;
      gains.forEach((gain, channel) => {
        const [factor, shift] = change(channel);
        gains[channel] = gain * factor;
        shifts[channel] = (shifts[channel] ?? 0) * factor + shift;
      });
      up.output = next.output;
      drop(network, next);
    }
    const data = weights.data.map((weight, index) => weight * (gains[Math.floor(index / size) % channels] ?? 1));
    up.inputs = [
      input,
      addConstant(network, { dims: weights.dims, data }),
      addConstant(network, { dims: [channels], data: shifts }),
    ];
  }
}

/** Gain and shift of each channel by an addition of constants or a normalisation; null when they are not known. */
function changeOf(
  network: Network,
  node: GraphNode,
  channels: number,
): ((channel: number) => readonly [gain: number, shift: number]) | null {
  const constants = node.inputs.flatMap((name) => network.constants.get(name) ?? []);
  if (node.operator === "Add") {
    const [shift] = constants;
    return shift?.data.length === channels ? (channel) => [1, shift.data[channel] ?? 0] : null;
  }
  const [scale, bias, mean, variance] = constants;
  if (!scale || !bias || !mean || !variance) return null;
  const epsilon = floatOf(node.rest, "epsilon") ?? 1e-5;
  return (channel) => {
    const gain = (scale.data[channel] ?? 0) / Math.sqrt((variance.data[channel] ?? 0) + epsilon);
    return [gain, (bias.data[channel] ?? 0) - (mean.data[channel] ?? 0) * gain];
  };
}

/**
 * A shift in front of a convolution by channels becomes one itself: the runtime keeps convolutions in a layout of its
 * own, and an addition between two of them made it copy the picture out of that layout and back.
 */
function shiftByConvolution(network: Network): void {
  const users = usersOf(network);
  for (const shift of [...network.nodes]) {
    const by = shift.operator === "Add" ? scalarOf(network, shift) : undefined;
    const from = variableOf(network, shift);
    const conv = users.get(shift.output)?.find((user) => channelsBySelf(network, user) !== null);
    const channels = conv ? channelsBySelf(network, conv) : null;
    if (by === undefined || from === undefined || channels === null) continue;
    const weights = addConstant(network, { dims: [channels, 1, 1, 1], data: new Float32Array(channels).fill(1) });
    const bias = addConstant(network, { dims: [channels], data: new Float32Array(channels).fill(by) });
    shift.operator = "Conv";
    shift.inputs = [from, weights, bias];
    shift.rest = [...POINTWISE, integerAttribute("group", channels)];
  }
}

/** Where a picture first gets more channels, at its largest: each half of them goes its way by itself until it shrinks. */
function splitFirstWidening(network: Network): void {
  const users = usersOf(network);
  const widen = network.nodes.find((node) => node.operator === "Conv" && isPointwise(network, node));
  const chain = widen && chainOf(network, users, widen);
  const channels = network.constants.get(widen?.inputs[1] ?? "")?.dims[0] ?? 0;
  if (!chain || channels % 2 !== 0) return;
  const last = chain.at(-1);
  if (!last) return;
  const halves = [0, 1].map((half) => chain.map((node) => halfOf(network, chain, node, half)));
  const joined: GraphNode = {
    operator: "Concat",
    inputs: halves.map((half) => half.at(-1)?.output ?? ""),
    output: last.output,
    rest: [integerAttribute("axis", 1)],
  };
  replaceBy(network, last, ...halves.flat(), joined);
  drop(network, ...chain);
}

/** Convolution, its hard swish, and the convolutions by channels behind it; null when the chain has other users. */
function chainOf(network: Network, users: Users, widen: GraphNode): GraphNode[] | null {
  const sigmoid = users.get(widen.output)?.find(({ operator }) => operator === "HardSigmoid");
  const product = onlyUser(users, sigmoid, "Mul");
  const shift = onlyUser(users, product, "Conv");
  const shrink = onlyUser(users, shift, "Conv");
  if (!sigmoid || !product?.inputs.includes(widen.output) || !shift || !shrink) return null;
  if (users.get(widen.output)?.length !== 2) return null;
  const chain = [widen, sigmoid, product, shift, shrink];
  const known = [widen, shift, shrink].every(({ inputs }) =>
    inputs.slice(1).every((name) => network.constants.has(name)),
  );
  return known && [shift, shrink].every((node) => channelsBySelf(network, node) !== null) ? chain : null;
}

function halfOf(network: Network, chain: readonly GraphNode[], node: GraphNode, half: number): GraphNode {
  const mark = `.half.${half}`;
  const inputs = node.inputs.map((name) => {
    const tensor = network.constants.get(name);
    if (tensor) return addConstant(network, cut(tensor, half));
    return chain.some(({ output }) => output === name) ? name + mark : name;
  });
  const made = likeNode(node, inputs, node.output + mark);
  const channels = channelsBySelf(network, node);
  return channels === null
    ? made
    : { ...made, rest: withAttribute(made.rest, "group", integerAttribute("group", channels / 2)) };
}

/** Half of a constant along its first dimension. */
function cut({ dims, data }: Tensor, half: number): Tensor {
  const [first = 0, ...others] = dims;
  const size = data.length / 2;
  return { dims: [first / 2, ...others], data: data.slice(half * size, (half + 1) * size) };
}

/** Channels of a convolution that looks at each channel by itself; null for any other node. */
function channelsBySelf({ constants }: Network, node: GraphNode): number | null {
  const [channels, inputs] = constants.get(node.inputs[1] ?? "")?.dims ?? [];
  if (node.operator !== "Conv" || channels === undefined || inputs !== 1) return null;
  return integerOf(node.rest, "group") === channels && channels > 1 ? channels : null;
}

function isPointwise({ constants }: Network, conv: GraphNode): boolean {
  const [, , rows, columns] = constants.get(conv.inputs[1] ?? "")?.dims ?? [];
  return rows === 1 && columns === 1 && (integerOf(conv.rest, "group") ?? 1) === 1;
}

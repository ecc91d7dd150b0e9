import { floatAttribute, floatOf, isZero } from "./attributes";
import { addConstant, drop, makersOf, onlyUser, scalarOf, usersOf } from "./edit";
import type { GraphNode, Network } from "./network";

/**
 * The same network with fewer passes over its pictures: the published files spell a hard swish as four steps and follow
 * every convolution with scalar gains and shifts, so that three fifths of the time went into walking over memory. Values
 * agree to rounding. Steps that do not look as expected are left as they are.
 */
export function simplify(network: Network): void {
  fuseHardSwish(network);
  foldIntoConvolutions(network);
  foldGains(network);
  foldIntoConvolutions(network);
  foldShifts(network);
}

/** x · clip(x + 3, 0, 6) / 6 becomes x · HardSigmoid(x). */
function fuseHardSwish(network: Network): void {
  const users = usersOf(network);
  for (const add of [...network.nodes]) {
    const [x] = add.inputs;
    if (add.operator !== "Add" || x === undefined || scalarOf(network, add) !== 3) continue;
    const clip = onlyUser(users, add, "Clip");
    const product = onlyUser(users, clip, "Mul");
    const share = onlyUser(users, product, "Div");
    if (!clip || !product?.inputs.includes(x) || !share || scalarOf(network, share) !== 6) continue;
    const [low, high] = limitsOf(network, clip);
    if (low !== 0 || high !== 6) continue;
    add.operator = "HardSigmoid";
    add.inputs = [x];
    add.rest = [floatAttribute("alpha", 1 / 6), floatAttribute("beta", 0.5)];
    product.inputs = [x, add.output];
    product.output = share.output;
    drop(network, clip, share);
  }
}

/** Limits of a clip: attributes up to operator set 10, inputs from 11 on. */
function limitsOf({ constants }: Network, clip: GraphNode): [number | undefined, number | undefined] {
  const input = (index: number) => constants.get(clip.inputs[index] ?? "")?.data[0];
  return [floatOf(clip.rest, "min") ?? input(1), floatOf(clip.rest, "max") ?? input(2)];
}

/** A gain or shift right behind a convolution goes into its weights. */
function foldIntoConvolutions(network: Network): void {
  const users = usersOf(network);
  for (const conv of network.nodes) {
    if (conv.operator !== "Conv") continue;
    for (;;) {
      const gain = onlyUser(users, conv, "Mul");
      const shift = onlyUser(users, conv, "Add");
      const step = gain ?? shift;
      const factors = step && channelsOf(network, step, conv);
      if (!step || !factors) break;
      if (gain) change(network, conv, (channel) => [factors(channel), 0]);
      else change(network, conv, (channel) => [1, factors(channel)]);
      conv.output = step.output;
      drop(network, step);
    }
  }
}

/** The constant of a node as one number a channel of the convolution before it; null when it varies otherwise. */
function channelsOf(network: Network, node: GraphNode, conv: GraphNode): ((channel: number) => number) | null {
  const one = scalarOf(network, node);
  if (one !== undefined) return () => one;
  const channels = network.constants.get(conv.inputs[1] ?? "")?.dims[0];
  for (const name of node.inputs) {
    const tensor = network.constants.get(name);
    if (tensor && `${tensor.dims}` === `1,${channels},1,1`) return (channel) => tensor.data[channel] ?? 0;
  }
  return null;
}

/**
 * s · x · HardSigmoid(x), where x comes from a convolution alone: the convolution gives s · x instead, and the slope of
 * the sigmoid takes it back.
 */
function foldGains(network: Network): void {
  const users = usersOf(network);
  const makers = makersOf(network);
  for (const sigmoid of network.nodes) {
    const alpha = sigmoid.operator === "HardSigmoid" ? floatOf(sigmoid.rest, "alpha") : undefined;
    const conv = makers.get(sigmoid.inputs[0] ?? "");
    const product = onlyUser(users, sigmoid, "Mul");
    const gain = onlyUser(users, product, "Mul");
    const factor = scalarOf(network, gain);
    if (alpha === undefined || conv?.operator !== "Conv" || !product?.inputs.includes(conv.output)) continue;
    if (users.get(conv.output)?.length !== 2 || !gain || !factor) continue;
    if (!change(network, conv, () => [factor, 0])) continue;
    sigmoid.rest = [
      floatAttribute("alpha", alpha / factor),
      floatAttribute("beta", floatOf(sigmoid.rest, "beta") ?? 0.5),
    ];
    product.output = gain.output;
    drop(network, gain);
  }
}

/** A shift in front of a convolution of single pixels goes into its bias; with padding the border would come out wrong. */
function foldShifts(network: Network): void {
  const users = usersOf(network);
  for (const shift of [...network.nodes]) {
    const by = shift.operator === "Add" ? scalarOf(network, shift) : undefined;
    const conv = onlyUser(users, shift, "Conv");
    const from = shift.inputs.find((name) => !network.constants.has(name));
    const weights = network.constants.get(conv?.inputs[1] ?? "");
    if (by === undefined || !conv || !from || !weights || !isZero(conv.rest, "pads")) continue;
    if (weights.dims[2] !== 1 || weights.dims[3] !== 1 || conv.inputs[0] !== shift.output) continue;
    const size = weights.data.length / (weights.dims[0] ?? 1);
    const sum = (channel: number) =>
      weights.data.subarray(channel * size, (channel + 1) * size).reduce((total, weight) => total + weight, 0);
    if (!change(network, conv, (channel) => [1, by * sum(channel)])) continue;
    conv.inputs[0] = from;
    drop(network, shift);
  }
}

/** Gives a convolution a gain and a shift for each channel of its output; false when its weights are not known. */
function change(network: Network, conv: GraphNode, by: (channel: number) => readonly [number, number]): boolean {
  const { constants } = network;
  const [input = "", weightName = "", biasName] = conv.inputs;
  const weights = constants.get(weightName);
  const known = biasName === undefined ? null : constants.get(biasName);
  if (!weights || known === undefined) return false;
  const channels = weights.dims[0] ?? 0;
  const size = weights.data.length / channels;
  const pairs = Array.from({ length: channels }, (_, channel) => by(channel));
  const data = weights.data.map((weight, index) => weight * (pairs[Math.floor(index / size)]?.[0] ?? 1));
  const bias = Float32Array.from(pairs, ([gain, shift], channel) => (known?.data[channel] ?? 0) * gain + shift);
  conv.inputs = [
    input,
    addConstant(network, { dims: weights.dims, data }),
    addConstant(network, { dims: [channels], data: bias }),
  ];
  return true;
}

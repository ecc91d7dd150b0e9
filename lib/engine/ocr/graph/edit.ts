import type { GraphNode, Network, Tensor } from "./network";

export type Users = Map<string, GraphNode[]>;

/** The nodes that read each value. */
export function usersOf({ nodes }: Network): Users {
  const users: Users = new Map();
  for (const node of nodes)
    for (const name of new Set(node.inputs)) users.set(name, [...(users.get(name) ?? []), node]);
  return users;
}

/** The node that gives each value. */
export function makersOf({ nodes }: Network): Map<string, GraphNode> {
  return new Map(nodes.map((node) => [node.output, node]));
}

/** The node that alone uses the output, when it is of this operator. */
export function onlyUser(users: Users, node: GraphNode | undefined, operator: string): GraphNode | undefined {
  const [user, ...others] = (node && users.get(node.output)) ?? [];
  return others.length === 0 && user?.operator === operator ? user : undefined;
}

/** The constant input of a node of two inputs when it is one number. */
export function scalarOf({ constants }: Network, node: GraphNode | undefined): number | undefined {
  for (const name of node?.inputs ?? []) {
    const tensor = constants.get(name);
    if (tensor?.data.length === 1) return tensor.data[0];
  }
  return undefined;
}

/** The input of a node of two inputs that is not a constant. */
export function variableOf({ constants }: Network, node: GraphNode): string | undefined {
  return node.inputs.find((name) => !constants.has(name));
}

/** Name of the new constant. */
export function addConstant({ constants }: Network, tensor: Tensor): string {
  const name = `simplified.${constants.size}`;
  constants.set(name, tensor);
  return name;
}

export function drop(network: Network, ...nodes: GraphNode[]): void {
  network.nodes = network.nodes.filter((node) => !nodes.includes(node));
}

/** Puts nodes where this one stood: what they read must be known by then. */
export function replaceBy(network: Network, old: GraphNode, ...nodes: GraphNode[]): void {
  network.nodes = network.nodes.flatMap((node) => (node === old ? nodes : [node]));
}

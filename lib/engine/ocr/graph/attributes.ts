import { block, float, floatsOf, integer, readFields, text, textOf, type WireField, writeFields } from "./wire";

// Field numbers and type codes of onnx.proto: NodeProto, AttributeProto.
export const NODE_ATTRIBUTE = 5;
const ATTRIBUTE = { name: 1, float: 2, integer: 3, integers: 8, type: 20 };
const TYPE = { float: 1, integer: 2, integers: 7 };

export function floatAttribute(name: string, value: number): WireField {
  return written(name, TYPE.float, [float(ATTRIBUTE.float, value)]);
}

export function integerAttribute(name: string, value: number): WireField {
  return written(name, TYPE.integer, [integer(ATTRIBUTE.integer, value)]);
}

export function integersAttribute(name: string, values: readonly number[]): WireField {
  const fields = values.map((value) => integer(ATTRIBUTE.integers, value));
  return written(name, TYPE.integers, fields);
}

/** What the attribute of this name says; empty when the node has none. */
export function attributeOf(rest: readonly WireField[], name: string): WireField[] {
  for (const field of rest) {
    if (field.id !== NODE_ATTRIBUTE || field.kind !== "block") continue;
    const inside = readFields(field.value);
    if (inside.some((part) => part.id === ATTRIBUTE.name && textOf(part) === name)) return inside;
  }
  return [];
}

export function floatOf(rest: readonly WireField[], name: string): number | undefined {
  const field = attributeOf(rest, name).find(({ id }) => id === ATTRIBUTE.float);
  return field?.kind === "four" ? floatsOf(field.value)[0] : undefined;
}

export function integerOf(rest: readonly WireField[], name: string): number | undefined {
  const field = attributeOf(rest, name).find(({ id }) => id === ATTRIBUTE.integer);
  return field?.kind === "number" ? Number(field.value) : undefined;
}

/** True when every integer of the attribute is zero, or there is none. */
export function isZero(rest: readonly WireField[], name: string): boolean {
  return attributeOf(rest, name).every(
    (field) =>
      field.id !== ATTRIBUTE.integers ||
      (field.kind === "number" ? field.value === 0n : field.value.every((byte) => byte === 0)),
  );
}

/** The attributes with this one in the place of the one of its name. */
export function withAttribute(rest: readonly WireField[], name: string, attribute: WireField): WireField[] {
  const others = rest.filter((field) => field.id !== NODE_ATTRIBUTE || attributeOf([field], name).length === 0);
  return [...others, attribute];
}

function written(name: string, type: number, fields: readonly WireField[]): WireField {
  return block(NODE_ATTRIBUTE, writeFields([text(ATTRIBUTE.name, name), ...fields, integer(ATTRIBUTE.type, type)]));
}

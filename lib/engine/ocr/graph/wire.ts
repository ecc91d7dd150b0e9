/** One field of a protobuf message as it stands on the wire: a number, four or eight raw bytes, or a block. */
export type WireField =
  | { id: number; kind: "number"; value: bigint }
  | { id: number; kind: "four" | "eight" | "block"; value: Uint8Array };

const KINDS = ["number", "eight", "block", null, null, "four"] as const;

/** Splits a message into its fields, unknown ones included, so that what is not understood can be written back. */
export function readFields(bytes: Uint8Array): WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  const number = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("the message ends inside a number");
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const take = (size: number): Uint8Array => {
    at += size;
    if (at > bytes.length) throw new Error("the message ends inside a field");
    return bytes.subarray(at - size, at);
  };
  while (at < bytes.length) {
    const key = Number(number());
    const id = key >> 3;
    const kind = KINDS[key & 7];
    if (!kind) throw new Error("a field of an unknown kind");
    if (kind === "number") fields.push({ id, kind, value: number() });
    else fields.push({ id, kind, value: take(kind === "four" ? 4 : kind === "eight" ? 8 : Number(number())) });
  }
  return fields;
}

export function writeFields(fields: readonly WireField[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fields) {
    parts.push(varint(BigInt((field.id << 3) | KINDS.indexOf(field.kind))));
    if (field.kind === "number") parts.push(varint(field.value));
    else if (field.kind === "block") parts.push(varint(BigInt(field.value.length)), field.value);
    else parts.push(field.value);
  }
  return Buffer.concat(parts);
}

export const block = (id: number, value: Uint8Array): WireField => ({ id, kind: "block", value });
export const text = (id: number, value: string): WireField => block(id, new TextEncoder().encode(value));
export const integer = (id: number, value: number): WireField => ({ id, kind: "number", value: BigInt(value) });
export function float(id: number, value: number): WireField {
  return { id, kind: "four", value: bytesOf(Float32Array.of(value)) };
}

export function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Little-endian floats at any offset; a copy, so that it may be changed. */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

function varint(value: bigint): Uint8Array {
  const out: number[] = [];
  let rest = value;
  for (; rest > 127n; rest >>= 7n) out.push(Number(rest & 127n) | 128);
  out.push(Number(rest));
  return Uint8Array.from(out);
}

export const textOf = (field: WireField): string =>
  field.kind === "block" ? new TextDecoder().decode(field.value) : "";

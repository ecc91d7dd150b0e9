/** A JSON object as it came: nothing is known of its values. */
export type Wire = Readonly<Record<string, unknown>>;

export const isWire = (value: unknown): value is Wire =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer that is JSON but not what was asked for. `what` names the missing thing, never a value. */
export class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";
}

export function asWire(value: unknown, what: string): Wire {
  if (isWire(value)) return value;
  throw new NotUnderstood(`${what} is no object`);
}

const snakeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The value under the first of these names that is there; each also in the snake_case of older versions. */
export function pick(wire: Wire, ...names: string[]): unknown {
  for (const name of names) {
    for (const key of [name, snakeOf(name)]) {
      const value = Object.hasOwn(wire, key) ? wire[key] : undefined;
      if (value !== undefined && value !== null) return value;
    }
  }
  return undefined;
}

const textOf = (value: unknown): string | null => {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

export const firstText = (values: readonly unknown[]): string | null =>
  values.map(textOf).find((text) => text !== null) ?? null;

export const text = (wire: Wire, ...names: string[]): string | null => textOf(pick(wire, ...names));

export function number(wire: Wire, ...names: string[]): number | null {
  const value = pick(wire, ...names);
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : null;
}

export function flag(wire: Wire, ...names: string[]): boolean | null {
  const value = pick(wire, ...names);
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "boolean" ? value : null;
}

export const list = (wire: Wire, ...names: string[]): readonly unknown[] => {
  const value = pick(wire, ...names);
  return Array.isArray(value) ? value : [];
};

/** An open object; empty when there is none. */
export const open = (wire: Wire, ...names: string[]): Record<string, unknown> => {
  const value = pick(wire, ...names);
  return isWire(value) ? { ...value } : {};
};

/** A list of codes: texts, or objects that carry one. */
export const codes = (wire: Wire, ...names: string[]): string[] => {
  const found = list(wire, ...names).map((each) => (isWire(each) ? text(each, "code", "risk", "name") : textOf(each)));
  return [...new Set(found.filter((code) => code !== null))];
};

/** A moment as ISO 8601 in UTC, whatever form of date it came in. */
export function instant(wire: Wire, ...names: string[]): string | null {
  const value = pick(wire, ...names);
  // Seconds since 1970 have ten digits, milliseconds thirteen.
  const ms = typeof value === "number" ? (value < 1e11 ? value * 1_000 : value) : Date.parse(textOf(value) ?? "");
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}

/**
 * A status in this API's spelling: `In Review`, `IN_REVIEW` and `in-review` are one. What is not among `known` after
 * `renamed` stays as it came.
 */
export function statusWord(
  wire: Wire,
  known: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): string {
  const said = text(wire, "status", "verificationStatus", "state");
  if (said === null) throw new NotUnderstood("status is missing");
  const plain = said.toLowerCase().replace(/[\s-]+/g, "_");
  const ours = Object.hasOwn(renamed, plain) ? (renamed[plain] ?? plain) : plain;
  return known.includes(ours) ? ours : said.slice(0, 80);
}

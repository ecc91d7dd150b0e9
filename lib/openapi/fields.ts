import type { JsonSchema } from "./json-schema";

/** One line of a table of fields. */
export interface FieldRow {
  name: string;
  required: boolean;
  /** In words: `string (uuid)`, `integer, 1 to 120`, `"a" | "b"`, `list of`. */
  type: string;
  /** Name of the schema that the type points at, where it does. */
  refers: string | null;
  note: string | null;
}

const PREFIX = "#/components/schemas/";
/** More values than this are told by their number. */
const MAX_VALUES = 12;

/** The fields of an object, whatever it is wrapped in; none for what is no object. */
export function fieldRows(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>): FieldRow[] {
  const object = objectIn(schema, schemas);
  return Object.entries(object?.properties ?? {}).map(([name, field]) => ({
    name,
    required: object?.required?.includes(name) ?? false,
    type: typeInWords(field),
    refers: referredBy(field),
    note: field.description ?? null,
  }));
}

function objectIn(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>): JsonSchema | null {
  const name = referenceIn(schema);
  if (name !== null) return objectIn(schemas[name] ?? {}, schemas);
  if (schema.properties !== undefined) return schema;
  for (const part of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) {
    const found = objectIn(part, schemas);
    if (found !== null) return found;
  }
  return null;
}

const referenceIn = ({ $ref }: JsonSchema): string | null =>
  $ref?.startsWith(PREFIX) ? $ref.slice(PREFIX.length) : null;

/** The named schema behind a field: its own, that of its items, or that of one of its kinds. */
export function referredBy(schema: JsonSchema): string | null {
  const own = referenceIn(schema);
  if (own !== null) return own;
  if (schema.items !== undefined) return referredBy(schema.items);
  for (const part of schema.anyOf ?? []) {
    const found = referredBy(part);
    if (found !== null) return found;
  }
  return null;
}

export function typeInWords(schema: JsonSchema): string {
  const name = referenceIn(schema);
  if (name !== null) return name;
  const kinds = schema.anyOf ?? schema.oneOf;
  if (kinds !== undefined) return kindsInWords(kinds);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return valuesInWords(schema.enum);
  if (schema.type === "array") return listInWords(schema);
  if (schema.contentEncoding !== undefined) return `${schema.contentEncoding} text`;
  if (schema.contentMediaType !== undefined) return "file";
  if (schema.type === undefined) return "any value";
  return [String(schema.type), ...limitsOf(schema)].join(", ");
}

/** An empty text stands for a field that was not sent: forms cannot leave one out. */
function kindsInWords(kinds: JsonSchema[]): string {
  const told = kinds.filter(({ const: value }) => value !== "").map(typeInWords);
  return [...new Set(told)].join(" or ");
}

function valuesInWords(values: unknown[]): string {
  const shown = values.slice(0, MAX_VALUES).map((value) => JSON.stringify(value));
  return values.length > MAX_VALUES ? `${shown.join(" | ")} | … (${values.length} values)` : shown.join(" | ");
}

const listInWords = ({ items, prefixItems, maxItems }: JsonSchema): string => {
  const of = items ?? prefixItems?.[0];
  const most = maxItems === undefined ? "" : `, at most ${maxItems}`;
  return `list of ${of === undefined ? "any value" : typeInWords(of)}${most}`;
};

function limitsOf({ format, pattern, minimum, maximum, minLength, maxLength }: JsonSchema): string[] {
  const limits: string[] = [];
  if (format !== undefined) limits.push(format);
  else if (pattern !== undefined) limits.push(`matches ${pattern}`);
  const [least, most] = [minimum ?? null, maximum ?? null].map((n) => (n === null || Math.abs(n) > 1e12 ? null : n));
  if (least != null && most != null) limits.push(`${least} to ${most}`);
  else if (least != null) limits.push(`from ${least}`);
  else if (most != null) limits.push(`up to ${most}`);
  if (minLength !== undefined && minLength > 1) limits.push(`from ${minLength} characters`);
  if (maxLength !== undefined) limits.push(`up to ${maxLength} characters`);
  return limits;
}

import { z } from "zod";

/** The part of JSON Schema (2020-12) that our schemas become; what is not named here is carried along. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  description?: string;
  contentMediaType?: string;
  contentEncoding?: string;
}

const DIALECT_KEYS = new Set(["$schema", "$id", "id"]);

/** What a sender may write: transforms have not run yet, defaults are optional. */
export function requestSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
}

/** Named schemas of answers, which point at one another by name. */
export function answerSchemas(named: Readonly<Record<string, z.ZodType>>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: "output",
    unrepresentable: "any",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** Without the keys that only make sense in a document of its own. */
function bare(schema: object): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !DIALECT_KEYS.has(key)));
}

/**
 * Without "and nothing else": an answer may grow a key, and a client that refuses it would break. The closed form is for
 * holding our own answers against.
 */
export function opened(schema: JsonSchema): JsonSchema {
  return z.record(z.string(), z.unknown()).parse(withoutClosing(schema));
}

function withoutClosing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClosing);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, part]) => !(key === "additionalProperties" && part === false));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutClosing(part)]));
}

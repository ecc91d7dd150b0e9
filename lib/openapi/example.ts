import type { JsonSchema } from "./json-schema";

const ID = "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10";

/** Values that make sense to a reader, by the name of the field; what is not here is made from the schema. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  countryCode: "AR",
  name: "Nadia Ferreyra Olmos",
  url: "https://example.com/kyc-events",
  events: ["kyc.*"],
  reason: "The holder confirmed the data by telephone.",
  text: "Asked the customer for a sharper picture.",
  reasonCode: "evidence-checked",
  previousSeq: 0,
  verificationIds: [ID],
};

/** A request that the schema accepts: what is required, and nothing else. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.properties !== undefined || schema.type === "object") return objectExample(schema);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [kind] = (schema.anyOf ?? []).filter(({ const: value }) => value !== "");
  if (kind !== undefined) return exampleOf(kind);
  if (schema.type === "array") return [];
  if (schema.type === "boolean") return true;
  if (schema.type === "number" || schema.type === "integer") return schema.minimum ?? 0;
  return schema.format === "uuid" ? ID : "text";
}

function objectExample({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  return Object.fromEntries(
    required.map((name) => [name, BY_NAME[name] ?? exampleOf(properties[name] ?? {})] as const),
  );
}

/** What stands in an address in place of `{name}`. */
export const exampleOfPath = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => PATH_EXAMPLES[name] ?? ID);

const PATH_EXAMPLES: Readonly<Record<string, string>> = {
  externalId: "customer-17",
  taxId: "20-40118273-4",
  image: "document-front",
  token: "TOKEN",
};

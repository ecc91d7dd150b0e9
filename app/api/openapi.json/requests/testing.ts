import fc from "fast-check";
import { jpeg } from "@/app/api/_http/testing";
import type { DescribedOperation, JsonSchema, Method } from "@/lib/openapi";

/** A request as it is made, before it is a `Request`: small enough to be printed when it found something. */
export interface Sent {
  kind: string;
  path: Record<string, string>;
  query: ReadonlyArray<readonly [string, string]>;
  headers: Record<string, string>;
  body: SentBody;
}
type SentBody =
  | { as: "nothing" }
  | { as: "text"; type: string; text: string }
  | { as: "form"; fields: Record<string, string | Uint8Array> };

/** Values that exist, by the name under which they are asked for; `id` is that of the record in the address. */
export type Known = Readonly<Record<string, readonly string[]>>;

const NOTHING: SentBody = { as: "nothing" };
const NASTY = [
  "",
  "\u0000",
  "some\u0000text",
  "half \ud800 of a pair",
  "__proto__",
  "constructor",
  "'; --",
  "%00",
  "../..",
  "🙂".repeat(40),
];
const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constant("x".repeat(12_000)),
);
const nastyJson = fc.oneof(fc.jsonValue({ maxDepth: 3 }), nastyText, fc.constant(JSON.parse('{"__proto__":{"a":1}}')));

const known = (name: string, all: Known, otherwise: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const values = all[name] ?? [];
  return values.length === 0 ? otherwise : fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 3 }, otherwise);
};

/** Values that a schema of the document accepts. */
function valuesOf(schema: JsonSchema, name: string, all: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((kind) => valuesOf(kind, name, all)));
  if (schema.properties !== undefined) return objectsOf(schema, all);
  switch (schema.type) {
    case "string":
      return stringsOf(schema, name, all);
    case "integer":
      return fc.integer(within(schema, 1_000));
    case "number":
      return fc.double({ ...within(schema, 1_000), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(valuesOf(schema.items ?? {}, name, all), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case "object":
      return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf({ properties = {}, required = [] }: JsonSchema, all: Known): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field, name, all)] as const),
  );
  return fc.record(fields, { requiredKeys: required });
}

const within = ({ minimum, maximum }: JsonSchema, most: number) => ({
  min: Math.max(minimum ?? -most, -1e9),
  max: Math.min(maximum ?? most, 1e9),
});

function stringsOf(schema: JsonSchema, name: string, all: Known): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 60 } = schema;
  if (format === "uuid") return known(name, all, fc.uuid());
  if (format === "date")
    return fc
      .date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2099-12-31") })
      .map((day) => day.toISOString().slice(0, 10));
  if (format === "uri") return fc.webUrl({ validSchemes: ["https"] });
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) };
  return known(name, all, fc.oneof(fc.string(length), fc.string({ ...length, unit: "grapheme" })));
}

/** Requests that fit the description, and requests that are broken in one of the ways in which clients break them. */
export function requestsOf(operation: DescribedOperation, method: Method, all: Known): fc.Arbitrary<Sent> {
  const fitting: fc.Arbitrary<Sent> = fc.record({
    kind: fc.constant("fits"),
    path: pathValues(operation, all, fc.uuid()),
    query: queryValues(operation, all),
    headers: fc.constant({}),
    body: bodies(operation, all),
  });
  const broken: fc.Arbitrary<Sent> = fc.record({
    kind: fc.constant("broken"),
    path: pathValues(
      operation,
      all,
      nastyText.filter((text) => text !== ""),
    ),
    query: fc.oneof(queryValues(operation, all), brokenQuery(operation)),
    headers: brokenHeaders(operation),
    body: method === "GET" ? fc.constant(NOTHING) : fc.oneof(bodies(operation, all), brokenBodies(operation, all)),
  });
  return fc.oneof(fitting, broken);
}

const parametersIn = ({ parameters }: DescribedOperation, place: string) =>
  parameters.filter((parameter) => parameter.in === place);

const pathValues = (operation: DescribedOperation, all: Known, otherwise: fc.Arbitrary<string>) =>
  fc.record(Object.fromEntries(parametersIn(operation, "path").map(({ name }) => [name, known(name, all, otherwise)])));

function queryValues(operation: DescribedOperation, all: Known): fc.Arbitrary<Array<readonly [string, string]>> {
  const parameters = parametersIn(operation, "query");
  const values = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, name, all)])),
    { requiredKeys: [] },
  );
  return values.map((chosen) => Object.entries(chosen).map(([name, value]) => [name, String(value)] as const));
}

const brokenQuery = (operation: DescribedOperation): fc.Arbitrary<Array<readonly [string, string]>> => {
  const names = parametersIn(operation, "query").map(({ name }) => name);
  return fc.array(fc.tuple(fc.constantFrom(...names, "unknown", "__proto__"), nastyText), { maxLength: 4 });
};

const printable = fc.stringMatching(/^[\x20-\x7e]{1,300}$/);
const brokenHeaders = (operation: DescribedOperation): fc.Arbitrary<Record<string, string>> =>
  fc.oneof(
    fc.constant({}),
    fc.record(Object.fromEntries(parametersIn(operation, "header").map(({ name }) => [name.toLowerCase(), printable]))),
  );

function bodies({ requestBody }: DescribedOperation, all: Known): fc.Arbitrary<SentBody> {
  if (requestBody === undefined) return fc.constant(NOTHING);
  const { content, required } = requestBody;
  const choices = Object.entries(content).map(([type, { schema }]): fc.Arbitrary<SentBody> => {
    if (type === "application/json") {
      return valuesOf(withPictures(schema ?? {}), "body", all).map((value) => json(value));
    }
    if (type === "multipart/form-data") return forms(schema ?? {}, all);
    return fc.constant({ as: "text", type, text: Buffer.from(jpeg()).toString("latin1") });
  });
  return fc.oneof(...choices, ...(required ? [] : [fc.constant(NOTHING)]));
}

const json = (value: unknown): SentBody => ({ as: "text", type: "application/json", text: JSON.stringify(value) });

/** Base64 fields get a picture: text at random is never one. */
const withPictures = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  ...(schema.properties === undefined
    ? {}
    : {
        properties: Object.fromEntries(
          Object.entries(schema.properties).map(([name, field]) => [
            name,
            field.contentEncoding === undefined ? field : { const: Buffer.from(jpeg()).toString("base64") },
          ]),
        ),
      }),
});

function forms({ properties = {}, required = [] }: JsonSchema, all: Known): fc.Arbitrary<SentBody> {
  const fields = Object.entries(properties).map(([name, field]) => {
    const picture = field.contentMediaType !== undefined;
    return [name, picture ? pictures : valuesOf(field, name, all).map(String)] as const;
  });
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: required })
    .map((chosen): SentBody => ({ as: "form", fields: chosen }));
}
const pictures: fc.Arbitrary<string | Uint8Array> = fc.integer({ min: 0, max: 3 }).map((extra) => jpeg(extra));

function brokenBodies(operation: DescribedOperation, all: Known): fc.Arbitrary<SentBody> {
  const content = operation.requestBody?.content ?? {};
  const form = content["multipart/form-data"]?.schema;
  const schema = content["application/json"]?.schema;
  const texts = fc.record({
    as: fc.constant("text" as const),
    type: fc.constantFrom("application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x"),
    text: fc.oneof(
      nastyText,
      nastyJson.map((value) => JSON.stringify(value)),
      fc.constant(`${"[".repeat(3_000)}`),
    ),
  });
  const names = Object.keys(form?.properties ?? schema?.properties ?? { field: {} });
  const oneWrong = fc.tuple(fc.constantFrom(...names), nastyJson);
  const mixed =
    schema === undefined
      ? texts
      : fc.tuple(valuesOf(withPictures(schema), "body", all), oneWrong).map(([value, [name, wrong]]) => {
          const object = typeof value === "object" && value !== null ? value : {};
          return json({ ...object, [name]: wrong });
        });
  const bytes = fc.uint8Array({ maxLength: 200 });
  const wrongForms = fc
    .dictionary(fc.constantFrom(...names, "unknown"), fc.oneof(nastyText, bytes, pictures), { maxKeys: 4 })
    .map((fields): SentBody => ({ as: "form", fields }));
  return fc.oneof(texts, mixed, ...(form === undefined ? [] : [wrongForms, wrongForms]));
}

/** The request itself, with the headers of who calls. */
export function requestOf(sent: Sent, method: Method, path: string, caller: Record<string, string>): Request {
  const url = new URL(`http://localhost:3000${path.replace(/\{(\w+)\}/g, "x")}`);
  for (const [name, value] of sent.query) url.searchParams.append(name, value);
  const headers = new Headers({ ...caller, ...sent.headers });
  if (sent.body.as === "nothing") return new Request(url, { method, headers });
  if (sent.body.as === "text") {
    headers.set("content-type", sent.body.type);
    const body = sent.body.type === "application/octet-stream" ? Buffer.from(sent.body.text, "latin1") : sent.body.text;
    return new Request(url, { method, headers, body });
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(sent.body.fields)) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([Uint8Array.from(value)]), "picture");
  }
  return new Request(url, { method, headers, body: form });
}

import type { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "@/lib/contract";
import { COMPONENTS } from "./components";
import { answerSchemas, type JsonSchema, opened, requestSchema } from "./json-schema";
import { type AnswerBody, errorsOf, type Operation, pathParameters, type RequestBody } from "./operation";
import { OPERATIONS, SECTIONS } from "./sections";

/** What a permission asks of a person and of a key. */
export interface Access {
  role: string;
  /** Null where no key may have it. */
  scope: string | null;
}

export interface DocumentFacts {
  /** Where the API is served, without a slash at the end. */
  baseUrl: string;
  version: string;
  accessOf: (permission: string) => Access;
  /** `open`: answers may grow keys, which is what clients are promised; `closed`: for holding our own answers against. */
  answers: "open" | "closed";
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  schema: JsonSchema;
  description?: string;
}
type Content = Record<string, { schema?: JsonSchema }>;
export interface DescribedAnswer {
  description: string;
  content?: Content;
}
export interface DescribedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Array<Record<string, string[]>>;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, DescribedAnswer>;
  "x-audience": string;
  "x-permission": string | null;
  "x-scope": string | null;
  "x-role": string | null;
}
export interface OpenApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: Array<{ url: string }>;
  tags: Array<{ name: string; description: string }>;
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
}

const ABOUT =
  "Checks of identity documents and faces, hosted sessions, and what people decided about them. Every answer names its request in X-Request-Id; quote it when you ask for help. Times are ISO 8601 in UTC, dates YYYY-MM-DD.";

/** Name of the schema of an operation's answer among all answers, for those that have no name of their own. */
const inlineName = (operation: Operation): string => `inline:${operation.id}`;

/** The whole API as one OpenAPI 3.1 document. Pure: the same facts give the same document. */
export function openApiDocument(facts: DocumentFacts): OpenApiDocument {
  const answers = describedAnswers(facts.answers);
  const paths: OpenApiDocument["paths"] = {};
  for (const { tag, operations } of SECTIONS) {
    for (const operation of operations) {
      const described = describedOperation(operation, tag, facts, answers);
      paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described };
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: "KYC Desk", version: facts.version, description: ABOUT },
    servers: [{ url: facts.baseUrl }],
    tags: SECTIONS.map(({ tag, about }) => ({ name: tag, description: about })),
    paths,
    components: {
      schemas: answers.named,
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key: sk_live_… or sk_test_…" },
        session: { type: "apiKey", in: "cookie", name: "session", description: "A person signed in at the desk" },
      },
    },
  };
}

interface Answers {
  named: Record<string, JsonSchema>;
  of: (operation: Operation, schema: z.ZodType) => JsonSchema;
}

/** All answers at once, so that parts which they share point at one schema. */
function describedAnswers(form: DocumentFacts["answers"]): Answers {
  const inline: Record<string, z.ZodType> = {};
  const nameOf = new Map(Object.entries(COMPONENTS).map(([name, schema]) => [schema, name]));
  for (const operation of OPERATIONS) {
    const { answer } = operation;
    if (answer.kind === "json" && !nameOf.has(answer.schema)) inline[inlineName(operation)] = answer.schema;
  }
  const all = answerSchemas({ ...COMPONENTS, ...inline });
  const shaped = (schema: JsonSchema): JsonSchema => (form === "open" ? opened(schema) : schema);
  const named = Object.fromEntries(Object.keys(COMPONENTS).map((name) => [name, shaped(all[name] ?? {})]));
  return {
    named,
    of: (operation, schema) => {
      const name = nameOf.get(schema);
      return name === undefined ? shaped(all[inlineName(operation)] ?? {}) : ref(name);
    },
  };
}

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function describedOperation(
  operation: Operation,
  tag: string,
  facts: DocumentFacts,
  answers: Answers,
): DescribedOperation {
  const access = operation.permission === null ? null : facts.accessOf(operation.permission);
  const body = operation.body && describedBody(operation.body);
  return {
    operationId: operation.id,
    tags: [tag],
    summary: operation.summary,
    security: access === null ? [] : [...(access.scope === null ? [] : [{ key: [] }]), { session: [] }],
    parameters: parametersOf(operation),
    ...(body ? { requestBody: body } : {}),
    responses: { ...goodAnswers(operation, answers), ...errorAnswers(operation) },
    "x-audience": operation.audience,
    "x-permission": operation.permission,
    "x-scope": access?.scope ?? null,
    "x-role": access?.role ?? null,
  };
}

function parametersOf({ path, query, headers }: Operation): Parameter[] {
  const inPath = pathParameters(path).map(
    (name): Parameter => ({ name, in: "path", required: true, schema: { type: "string", minLength: 1 } }),
  );
  const { properties = {}, required = [] } = query === undefined ? {} : requestSchema(query);
  const inQuery = Object.entries(properties).map(
    ([name, schema]): Parameter => ({ name, in: "query", required: required.includes(name), schema }),
  );
  const inHeader = (headers ?? []).map(
    (name): Parameter => ({
      name,
      in: "header",
      required: false,
      schema: HEADERS[name].schema,
      description: HEADERS[name].about,
    }),
  );
  return [...inPath, ...inQuery, ...inHeader];
}

const HEADERS = {
  "Idempotency-Key": {
    schema: { type: "string", minLength: 1, maxLength: 255 },
    about: "Sent again within a day with the same request, it gets the first answer and runs nothing.",
  },
  "X-Progress-Id": {
    schema: { type: "string", format: "uuid" },
    about: "Names this run in the live events.",
  },
} as const;

function describedBody(body: RequestBody): NonNullable<DescribedOperation["requestBody"]> {
  if (body.kind === "bytes") {
    return { required: true, content: Object.fromEntries(body.types.map((type) => [type, {}])) };
  }
  if (body.kind === "json") {
    return { required: body.required, content: { "application/json": { schema: requestSchema(body.schema) } } };
  }
  const fields = requestSchema(body.fields);
  const form = (picture: JsonSchema): JsonSchema => ({
    type: "object",
    properties: {
      ...Object.fromEntries(body.images.map(({ name, note }) => [name, { ...picture, description: note }])),
      ...fields.properties,
    },
    required: [...body.images.filter((image) => image.required).map(({ name }) => name), ...(fields.required ?? [])],
  });
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const base64 = { type: "string", contentEncoding: "base64" };
  return {
    required: true,
    content: {
      "multipart/form-data": { schema: form(file) },
      ...(body.json ? { "application/json": { schema: form(base64) } } : {}),
    },
  };
}

function goodAnswers(operation: Operation, answers: Answers): Record<string, DescribedAnswer> {
  const { answer, status, alsoAt = [] } = operation;
  const content = contentOf(operation, answer, answers);
  const statuses = [status, ...alsoAt];
  const good = Object.fromEntries(statuses.map((each) => [String(each), { description: "The answer", content }]));
  if (answer.kind !== "file" || !answer.cached) return good;
  return { ...good, "304": { description: "The sender has these bytes already (If-None-Match)" } };
}

function contentOf(operation: Operation, answer: AnswerBody, answers: Answers): Content {
  if (answer.kind === "json") return { "application/json": { schema: answers.of(operation, answer.schema) } };
  if (answer.kind === "events") return { "text/event-stream": { schema: { type: "string" } } };
  return Object.fromEntries(answer.types.map((type) => [type, {}]));
}

/** One answer a status, with the codes that come under it. */
function errorAnswers(operation: Operation): Record<string, DescribedAnswer> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(operation)) {
    const status = ERROR_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const taken = new Set([operation.status, ...(operation.alsoAt ?? [])]);
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !taken.has(status))
      .map(([status, codes]) => [String(status), { description: codes.join(", "), content: errorContent(codes) }]),
  );
}

const errorContent = (codes: ErrorCode[]): Content => ({
  "application/json": { schema: { allOf: [ref("Error"), { properties: { code: { enum: codes } } }] } },
});

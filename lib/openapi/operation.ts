import type { z } from "zod";
import type { ErrorCode } from "@/lib/contract";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/**
 * For whom an address is: `client` what programs call with a key; `desk` what the pages of the desk call, and a key may;
 * `person` what the page of a hosted session calls, without a key; `operator` what watches the server.
 */
export type Audience = "client" | "desk" | "person" | "operator";

/** One picture of a form. Its names beside the first are older spellings that are read as well. */
export interface FormImage {
  name: string;
  required: boolean;
  note: string;
}

/** What a request carries as its body. */
export type RequestBody =
  | { kind: "json"; schema: z.ZodType; required: boolean }
  /** `json`: the same fields may come as JSON, pictures as base64 text. */
  | { kind: "form"; images: readonly FormImage[]; fields: z.ZodObject; json: boolean }
  | { kind: "bytes"; types: readonly string[] };

export type AnswerBody =
  | { kind: "json"; schema: z.ZodType }
  /** A file; `cached`: 304 where the sender has it already. */
  | { kind: "file"; types: readonly string[]; cached: boolean }
  | { kind: "events" };

/** Everything that is said of one method of one address. */
export interface Operation {
  /** Name of the verb behind it; unique. */
  id: string;
  method: Method;
  /** With `{name}` for each part that varies. */
  path: string;
  summary: string;
  audience: Audience;
  /** Null: no permission is asked for, because the address is open or a token is in it. */
  permission: string | null;
  query?: z.ZodType;
  body?: RequestBody;
  headers?: ReadonlyArray<"Idempotency-Key" | "X-Progress-Id">;
  status: number;
  /** Other statuses with the very same body. */
  alsoAt?: readonly number[];
  answer: AnswerBody;
  /** Codes beside those that `errorsOf` adds to every operation of its kind. */
  errors?: readonly ErrorCode[];
}

/** Operations of one subject, as the readable page lists them. */
export interface Section {
  tag: string;
  about: string;
  operations: readonly Operation[];
}

export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** Names in an address that carry no id: asking for one that is unknown is no error of the caller. */
const NAMES = ["image"];

/** Every error code an operation may answer with, in the order of their status. */
export function errorsOf(operation: Operation): ErrorCode[] {
  const codes = new Set<ErrorCode>(["INTERNAL_ERROR"]);
  if (operation.permission !== null) {
    for (const code of ["UNAUTHORIZED", "FORBIDDEN", "RATE_LIMITED", "SERVICE_UNAVAILABLE"] as const) codes.add(code);
  }
  if (operation.audience === "person") {
    for (const code of ["NOT_FOUND", "RATE_LIMITED", "SERVICE_UNAVAILABLE"] as const) codes.add(code);
  }
  if (operation.query !== undefined || operation.body !== undefined) codes.add("INVALID_REQUEST");
  if (pathParameters(operation.path).some((name) => !NAMES.includes(name))) codes.add("NOT_FOUND");
  for (const code of operation.errors ?? []) codes.add(code);
  return [...codes];
}

const file = (types: readonly string[], cached: boolean): AnswerBody => ({ kind: "file", types, cached });
export const json = (schema: z.ZodType): AnswerBody => ({ kind: "json", schema });
export const jsonBody = (schema: z.ZodType): RequestBody => ({ kind: "json", schema, required: true });
export const mayHaveBody = (schema: z.ZodType): RequestBody => ({ kind: "json", schema, required: false });
const SHOWN = ["image/jpeg", "image/png", "image/webp"];
export const pictures = file(SHOWN, true);
export const preview = file(SHOWN, false);
export const download = (type: string): AnswerBody => file([type], false);

import type { z } from "zod";
import { type ErrorDetail, KycError } from "./errors";
import { unstorable } from "./storable-text";

/** Parse a verb's input; what does not fit becomes INVALID_REQUEST with one detail per field. Values are never quoted. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const fault = unstorable(input);
  if (fault !== null) throw refused([fault]);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refused(parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })));
}

function refused(details: ErrorDetail[]): KycError {
  const [first] = details;
  const where = first !== undefined && first.path !== "" ? `${first.path}: ` : "";
  return new KycError("INVALID_REQUEST", `${where}${first?.message ?? "The request is not valid."}`, { details });
}

/** Like `parseInput`, for ids in an address: one that cannot exist is one that does not exist (API page, single read). */
export function parseId<S extends z.ZodType>(schema: S, input: unknown, what: string): z.output<S> {
  const parsed = unstorable(input) === null ? schema.safeParse(input) : undefined;
  if (parsed?.success) return parsed.data;
  throw notFound(what);
}

/** The same body whether the thing never existed or belongs to another organisation. */
export const notFound = (what: string) => new KycError("NOT_FOUND", `There is no such ${what}.`);

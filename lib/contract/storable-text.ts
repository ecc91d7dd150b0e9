import type { ErrorDetail } from "./errors";

/** PostgreSQL has no U+0000 in text and no unpaired surrogate in JSON (json types, 8.14): both end there as an error of ours. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** Deeper values cannot be written as JSON again without running out of stack. */
const MAX_DEPTH = 64;

export const isStorableText = (text: string): boolean => !UNSTORABLE.test(text);

/** What in a request could not be kept, wherever it stands; null when all can. Bytes are passed over. */
export function unstorable(input: unknown): ErrorDetail | null {
  const open: Array<{ value: unknown; path: string[] }> = [{ value: input, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && !isStorableText(value)) return refusal(path, "has characters that cannot be kept");
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    if (path.length >= MAX_DEPTH) return refusal([], `is nested deeper than ${MAX_DEPTH} levels`);
    for (const [name, part] of Object.entries(value)) {
      if (!isStorableText(name)) return refusal(path, "has a name that cannot be kept");
      open.push({ value: part, path: [...path, name] });
    }
  }
  return null;
}

const refusal = (path: readonly string[], message: string): ErrorDetail => ({
  path: path.join(".").slice(0, 200),
  message,
});

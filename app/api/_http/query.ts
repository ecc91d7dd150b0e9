import { KycError } from "@/lib/contract";

/** The query of a URL as text values. A name that comes twice with different values is refused: neither is the right one. */
export function queryOf(request: Request): Record<string, string> {
  const values: Map<string, string> = new Map();
  for (const [name, value] of new URL(request.url).searchParams) {
    const known = values.get(name);
    if (known !== undefined && known !== value) {
      throw new KycError("INVALID_REQUEST", "A query parameter was sent twice with different values.");
    }
    values.set(name, value);
  }
  return Object.fromEntries(values);
}

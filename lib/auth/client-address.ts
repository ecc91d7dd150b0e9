/**
 * Where a request came from. Next writes the peer's address into `x-forwarded-for` when the client sent none; behind a
 * proxy the last entry is the one the nearest proxy added. A client without a proxy may invent it: it only feeds the
 * limit per address, and the limit per account does not depend on it.
 */
export function addressOf(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last === undefined || last === "" ? null : last.slice(0, 64);
}

import { asWire, isWire, list, NotUnderstood, number, type Wire } from "./wire";

/** One page of any list of the API. `offset` is where its first row stands; `total` counts all that fit the filter. */
interface Page {
  rows: Wire[];
  total: number;
  limit: number;
  offset: number;
}

/**
 * The API has three styles of lists (its pages disagree): `pagination {limit, offset, total}`, `page`/`limit`/`total` (or
 * `totalPages`), and a bare or capped array without numbers; upstream's own has `count`, `next` and `results`. Where no
 * total is said, it is what is known to exist: one more than seen when a next page is announced or the page is full.
 * `names` are the keys the rows may stand under.
 */
export function pageOf(body: unknown, asked: { limit: number; offset: number }, ...names: string[]): Page {
  if (Array.isArray(body)) return numbered(body, {}, asked);
  const outer = asWire(body, "list");
  const whole = isWire(outer.data) ? outer.data : outer;
  const key = [...names, "results", "items", "data"].find((name) => Array.isArray(whole[name]));
  if (key === undefined) throw new NotUnderstood(`list has no ${names[0] ?? "rows"}`);
  return numbered(list(whole, key), whole, asked);
}

function numbered(rows: readonly unknown[], whole: Wire, asked: { limit: number; offset: number }): Page {
  const numbers = isWire(whole.pagination) ? whole.pagination : isWire(whole.meta) ? whole.meta : whole;
  const limit = number(numbers, "limit", "pageSize", "perPage") ?? asked.limit;
  const page = number(numbers, "page", "currentPage");
  const offset = number(numbers, "offset") ?? (page === null ? asked.offset : (page - 1) * limit);
  const pages = number(numbers, "totalPages");
  const seen = offset + rows.length;
  const more = typeof numbers.next === "string" || (numbers.next === undefined && rows.length >= limit) ? 1 : 0;
  const counted = number(numbers, "total", "count", "totalCount", "totalItems");
  const total = counted ?? (pages === null ? seen + more : page === pages ? seen : pages * limit);
  return { rows: rows.map((row) => asWire(row, "row")), limit, offset, total };
}

/** A single thing: itself, or wrapped as `{success, data}` or `{success, <name>}`. */
export function single(body: unknown, ...names: string[]): Wire {
  const outer = asWire(body, names[0] ?? "answer");
  for (const name of [...names, "data"]) if (isWire(outer[name])) return outer[name];
  return outer;
}

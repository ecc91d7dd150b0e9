import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsString } from "nuqs/server";

/** The URL of a list is its only state. One set of names for all lists beside that of ID checks. */
export const PAGE_SIZES = [25, 50, 100] as const;
const DEFAULT_SIZE = 50;

const text = parseAsString.withDefault("");
export const listParsers = {
  q: text,
  status: text,
  entity: text,
  from: text,
  to: text,
  /** `on` narrows to what the list's switch says, such as records without an entity. */
  only: text,
  size: parseAsInteger.withDefault(DEFAULT_SIZE),
  page: parseAsInteger.withDefault(1),
};
export type ListState = inferParserType<typeof listParsers>;

export type ChangeList = (part: Partial<ListState>, history?: "push" | "replace") => void;

export const loadListState = createLoader(listParsers);
export const serialiseListState = createSerializer(listParsers);

export const CLEAR = { q: "", status: "", entity: "", from: "", to: "", only: "" } as const;
export const activeFilters = (state: ListState): number =>
  [state.q, state.status, state.entity, state.from, state.to, state.only].filter((value) => value !== "").length;

/** What tells one list from another; plain data, for server and browser alike. */
export interface ListKind {
  path: "/face-matches" | "/biometric" | "/biometric/sessions" | "/validations";
  /** First part of its keys in the query cache; live events make everything under it old. */
  cacheKey: "face-matches" | "biometric-checks" | "biometric-sessions" | "validations";
  statuses: readonly string[];
  /** How the API pages, and the names of what it can narrow by. */
  paging: "offset" | "page";
  search: "has-search" | "no-search";
  /** API parameter that the switch sets to `true`; null when the list has no switch. */
  onlyParameter: "withoutEntity" | "isCurrent" | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Values that are not offered come from hand-written addresses: the nearest sense is taken. */
export function sane(state: ListState, kind: ListKind): ListState {
  const sizes: readonly number[] = PAGE_SIZES;
  return {
    q: kind.search === "has-search" ? state.q : "",
    status: kind.statuses.includes(state.status) ? state.status : "",
    entity: UUID.test(state.entity) ? state.entity : "",
    from: DAY.test(state.from) ? state.from : "",
    to: DAY.test(state.to) ? state.to : "",
    only: kind.onlyParameter !== null && state.only === "on" ? "on" : "",
    size: sizes.includes(state.size) ? state.size : DEFAULT_SIZE,
    page: Math.max(1, state.page),
  };
}

/** The query string of the API for a state; equal states give equal strings, so it doubles as the cache key. */
export function toApiQuery(given: ListState, kind: ListKind): string {
  const state = sane(given, kind);
  const query = new URLSearchParams({ limit: String(state.size) });
  const add = (name: string, value: string) => {
    if (value !== "") query.set(name, value);
  };
  if (kind.paging === "page") add("page", String(state.page));
  else add("offset", String((state.page - 1) * state.size));
  add("entityId", state.entity);
  add("status", state.status);
  add("from", state.from);
  add("to", state.to);
  add("search", state.q.trim());
  // A named entity says more than "without one": the API refuses the two together.
  const contradicts = kind.onlyParameter === "withoutEntity" && state.entity !== "";
  if (kind.onlyParameter !== null && state.only === "on" && !contradicts) add(kind.onlyParameter, "true");
  return query.toString();
}

/** Key of a list page in the query cache. */
export const listKey = (kind: ListKind, apiQuery: string) => [kind.cacheKey, "list", apiQuery] as const;

export interface ListPage<Row> {
  rows: Row[];
  total: number;
}

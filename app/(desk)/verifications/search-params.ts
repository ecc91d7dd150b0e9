import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";

/**
 * The URL of the list is its only state. To add a filter: a parser here, its API name in `toApiQuery`, a control in
 * `filter-bar.tsx`.
 */
export const TABS = ["all", "with", "without", "review"] as const;
/** Parts of the queue of reviews: the API's own words. */
export const LANES = ["needs-review", "awaiting-second", "mine"] as const;
export const PAGE_SIZES = [25, 50, 100] as const;
const DEFAULT_SIZE = 50;

const text = parseAsString.withDefault("");
export const listParsers = {
  tab: parseAsStringLiteral(TABS).withDefault("all"),
  lane: parseAsStringLiteral(LANES).withDefault("needs-review"),
  q: text,
  status: parseAsStringLiteral(["", "approved", "declined", "failed"]).withDefault(""),
  warning: text,
  type: text,
  country: text,
  entity: text,
  from: text,
  to: text,
  runs: parseAsStringLiteral(["latest", "all"]).withDefault("latest"),
  size: parseAsInteger.withDefault(DEFAULT_SIZE),
  page: parseAsInteger.withDefault(1),
};
export type ListState = inferParserType<typeof listParsers>;

/** Changes some of the state; `replace` for what is typed, so that Back does not walk through letters. */
export type ChangeList = (part: Partial<ListState>, history?: "push" | "replace") => void;

export const loadListState = createLoader(listParsers);
/** The shortest query string of a state, with `?` when there is one. */
export const serialiseListState = createSerializer(listParsers);

/** What narrows the list beside tab, page and size. */
const FILTER_NAMES = ["q", "status", "warning", "type", "country", "entity", "from", "to"] as const;
export const activeFilters = (state: ListState): number => FILTER_NAMES.filter((name) => state[name] !== "").length;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sizes that are not offered, and pages below the first, come from hand-written addresses: the nearest sense is taken. */
export function sane(state: ListState): ListState {
  const sizes: readonly number[] = PAGE_SIZES;
  return {
    ...state,
    size: sizes.includes(state.size) ? state.size : DEFAULT_SIZE,
    page: Math.max(1, state.page),
    entity: UUID.test(state.entity) ? state.entity : "",
    from: DAY.test(state.from) ? state.from : "",
    to: DAY.test(state.to) ? state.to : "",
  };
}

/** The query string of the API for a state; equal states give equal strings, so it doubles as the cache key. */
export function toApiQuery(given: ListState): string {
  const state = sane(given);
  const query = new URLSearchParams();
  const add = (name: string, value: string) => {
    if (value !== "") query.set(name, value);
  };
  add("limit", String(state.size));
  add("offset", String((state.page - 1) * state.size));
  add("runs", state.runs);
  // An entity filter says more than the tab: the API refuses the two together.
  if (state.tab === "without" && state.entity === "") add("withoutEntity", "true");
  if (state.tab === "with") add("withEntity", "true");
  if (state.tab === "review") add("queue", state.lane);
  add("entityId", state.entity);
  add("status", state.status);
  // The queue has an order of its own, which the warning's would be: the API refuses the two together.
  if (state.tab !== "review") add("warning", state.warning);
  add("documentType", state.type);
  add("country", state.country);
  add("from", state.from);
  add("to", state.to);
  add("search", state.q.trim());
  return query.toString();
}

/** Key of a list page in the query cache. */
export const listKey = (apiQuery: string) => ["verifications", apiQuery] as const;

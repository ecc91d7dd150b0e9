import { type ListState, listParsers, loadListState, serialiseListState } from "./search-params";

/** Filters by the names that they have in the list's address. */
type Filters = Readonly<Record<string, string | number | undefined>>;

/**
 * What a view keeps of the list's address. Not the search text, which names people and would outlive their erasure, nor the
 * page; nor what the chosen tab passes over, so that two addresses that show the same make the same view.
 */
export function filtersOf(state: ListState): Record<string, string | number> {
  const { q: _search, page: _page, lane, warning, ...kept } = state;
  const all = state.tab === "review" ? { ...kept, lane } : { ...kept, warning };
  const defaults = new Map(Object.entries(listParsers).map(([name, { defaultValue }]) => [name, defaultValue]));
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== defaults.get(name)));
}

/** The list as a view shows it: whatever the view does not name is as it is without filters. */
export const stateOf = (filters: Filters): ListState =>
  loadListState(new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value ?? "")])));

const addressOf = (filters: Filters): string => serialiseListState(stateOf(filters));

export const hrefOf = (filters: Filters): string => `/verifications${addressOf(filters)}`;

/** Whether the list shows what a view says, on whatever page, and nothing narrower. */
export const isApplied = (filters: Filters, state: ListState): boolean =>
  state.q === "" && addressOf(filtersOf(state)) === addressOf(filters);

/** A view as the button of the views names it, while the list shows what the view says. */
export interface NamedView {
  name: string;
  /** The list's address under this view, from `?` on. */
  address: string;
}

export const namedView = ({ name, filters }: { name: string; filters: Filters }): NamedView => ({
  name,
  address: addressOf(filters),
});

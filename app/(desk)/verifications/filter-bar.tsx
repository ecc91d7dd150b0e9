"use client";

import type { RefObject } from "react";
import { useWords } from "@/components/text";
import { DateRange } from "../_list/date-range";
import { EntityFilter } from "../_list/entity-filter";
import { FilterFold } from "../_list/filter-fold";
import { SearchBox } from "../_list/search-box";
import { FilterSelects } from "./filter-selects";
import { activeFilters, type ChangeList, type ListState } from "./search-params";

interface FilterBarProps {
  state: ListState;
  change: ChangeList;
  search: RefObject<HTMLInputElement | null>;
}

/** A plain GET form, so filtering works before and without scripts; with them each change applies at once. */
export function FilterBar({ state, change, search }: FilterBarProps) {
  const text = useWords("desk");
  const clear = () => change({ q: "", status: "", warning: "", type: "", country: "", entity: "", from: "", to: "" });

  return (
    <search>
      <form
        action="/verifications"
        method="get"
        aria-label={text.list.searchLabel}
        onSubmit={(event) => event.preventDefault()}
        className="-mx-4 flex flex-wrap items-center gap-2 border-t px-4 py-2"
      >
        {state.tab === "all" ? null : <input type="hidden" name="tab" value={state.tab} />}
        {state.tab === "review" ? <input type="hidden" name="lane" value={state.lane} /> : null}
        <SearchBox
          label={text.list.searchLabel}
          placeholder={text.list.searchPlaceholder}
          value={state.q}
          onChange={(q) => change({ q }, "replace")}
          inputRef={search}
        />
        <FilterFold active={activeFilters(state)} onClear={clear}>
          <EntityFilter value={state.entity} onChange={(entity) => change({ entity })} />
          <FilterSelects state={state} change={change} />
          <DateRange from={state.from} to={state.to} onChange={change} />
        </FilterFold>
      </form>
    </search>
  );
}

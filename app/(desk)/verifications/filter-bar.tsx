"use client";

import { FilterX, Search, SlidersHorizontal } from "lucide-react";
import { type RefObject, useState } from "react";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/utils";
import { DateRange } from "../_list/date-range";
import { EntityFilter } from "../_list/entity-filter";
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
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const active = activeFilters(state);
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
        <Button
          className="lg:hidden"
          aria-expanded={open}
          aria-controls="list-filters"
          onClick={() => setOpen((before) => !before)}
        >
          <SlidersHorizontal aria-hidden />
          {active > 0 ? text.list.filtersActive(active) : text.list.filters}
        </Button>
        <div
          id="list-filters"
          className={cn(
            "flex flex-1 flex-wrap items-center gap-2 max-lg:basis-full",
            hydrated && !open && "max-lg:hidden",
          )}
        >
          <EntityFilter value={state.entity} onChange={(entity) => change({ entity })} />
          <FilterSelects state={state} change={change} />
          <DateRange from={state.from} to={state.to} onChange={change} />
          {active > 0 ? (
            <Button variant="ghost" onClick={clear} title={text.list.clear}>
              <FilterX aria-hidden />
              <span className="lg:sr-only">{text.list.clear}</span>
            </Button>
          ) : null}
          {hydrated ? null : (
            <Button type="submit">
              <Search aria-hidden />
              {text.common.search}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}

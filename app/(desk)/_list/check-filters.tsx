"use client";

import { FilterX, Search, SlidersHorizontal } from "lucide-react";
import { type RefObject, useState } from "react";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { cn } from "@/lib/utils";
import { DateRange } from "./date-range";
import { EntityFilter } from "./entity-filter";
import { FilterSelect } from "./filter-select";
import { activeFilters, type ChangeList, CLEAR, type ListKind, type ListState } from "./list-state";
import { SearchBox } from "./search-box";

export interface FilterWords {
  /** Names the form for screen readers. */
  label: string;
  search?: { label: string; placeholder: string };
  only?: { label: string; help?: string };
}

interface CheckFiltersProps {
  kind: ListKind;
  words: FilterWords;
  state: ListState;
  change: ChangeList;
  search: RefObject<HTMLInputElement | null>;
}

/** A plain GET form, so filtering works before and without scripts; with them each change applies at once. */
export function CheckFilters({ kind, words, state, change, search }: CheckFiltersProps) {
  const text = useWords("desk");
  const hydrated = useHydrated();
  const statuses: Record<string, string> = text.statuses;
  const [open, setOpen] = useState(false);
  const active = activeFilters(state);
  return (
    <search>
      <form
        action={kind.path}
        method="get"
        aria-label={words.label}
        onSubmit={(event) => event.preventDefault()}
        className="flex flex-wrap items-center gap-2"
      >
        {words.search ? (
          <SearchBox {...words.search} value={state.q} onChange={(q) => change({ q }, "replace")} inputRef={search} />
        ) : null}
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
          <FilterSelect
            name="status"
            label={text.list.status}
            value={state.status}
            className="w-32"
            onChange={(status) => change({ status })}
            options={kind.statuses.map((value) => ({ value, label: statuses[value] ?? value }))}
          />
          <DateRange from={state.from} to={state.to} onChange={change} />
          {words.only ? (
            <span className="flex items-center gap-1.5" title={words.only.help}>
              <Switch
                id="list-only"
                name="only"
                value="on"
                checked={state.only === "on"}
                onChange={(event) => change({ only: event.target.checked ? "on" : "" })}
              />
              <label htmlFor="list-only" className="whitespace-nowrap text-muted-foreground text-xs">
                {words.only.label}
              </label>
            </span>
          ) : null}
          {active > 0 ? (
            <Button variant="ghost" onClick={() => change(CLEAR)} title={text.list.clear}>
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

"use client";

import type { RefObject } from "react";
import { useWords } from "@/components/text";
import { Switch } from "@/components/ui/switch";
import { DateRange } from "./date-range";
import { EntityFilter } from "./entity-filter";
import { FilterFold } from "./filter-fold";
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
  const statuses: Record<string, string> = text.statuses;
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
        <FilterFold active={activeFilters(state)} onClear={() => change(CLEAR)}>
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
        </FilterFold>
      </form>
    </search>
  );
}

"use client";

import { FilterX, Search, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/utils";

interface FilterFoldProps {
  /** How many filters are set. */
  active: number;
  onClear: () => void;
  children: ReactNode;
}

/** Filters that a narrow screen folds away behind a button. Before and without scripts they stand open, with one that sends. */
export function FilterFold({ active, onClear, children }: FilterFoldProps) {
  const text = useWords("desk");
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  return (
    <>
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
        {children}
        {active > 0 ? (
          <Button variant="ghost" onClick={onClear} title={text.list.clear}>
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
    </>
  );
}

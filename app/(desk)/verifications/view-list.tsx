"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { fetchViews, viewsKey } from "../_data/views";
import { SaveView } from "./save-view";
import type { ListState } from "./search-params";
import { ViewLine } from "./view-line";
import { isApplied, type NamedView, namedView, stateOf } from "./view-state";

interface ViewListProps {
  may: { save: boolean; share: boolean };
  state: ListState;
  /** Told which view the list shows, with every change of either. */
  onCurrent: (view: NamedView | null) => void;
  onApply: (part: Partial<ListState>) => void;
}

/** What the menu of views holds: the views with what may be done to them, and the way to save another. */
export function ViewList({ may, state, onCurrent, onApply }: ViewListProps) {
  const words = useWords("views");
  const { data: views } = useQuery({ queryKey: viewsKey, queryFn: ({ signal }) => fetchViews(signal) });
  const current = views?.find((view) => isApplied(view.filters, state));
  useEffect(() => {
    if (views) onCurrent(current ? namedView(current) : null);
  }, [views, current, onCurrent]);
  const list = useRef<HTMLElement>(null);
  return (
    <div className="flex max-h-[60dvh] flex-col gap-2 overflow-y-auto">
      <nav ref={list} tabIndex={-1} aria-label={words.label} className="outline-none">
        {views?.length === 0 ? <p className="px-1.5 py-1 text-muted-foreground text-sm">{words.none}</p> : null}
        <ul className="flex flex-col">
          {views?.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              may={may}
              current={view === current}
              onApply={() => {
                onCurrent(namedView(view));
                onApply(stateOf(view.filters));
              }}
              onGone={() => list.current?.focus()}
            />
          ))}
        </ul>
      </nav>
      {may.save ? <SaveView state={state} mayShare={may.share} known={current !== undefined} /> : null}
    </div>
  );
}

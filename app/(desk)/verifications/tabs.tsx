"use client";

import type { MouseEvent } from "react";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import { type ListState, serialiseListState, TABS } from "./search-params";

interface TabsProps {
  state: ListState;
  onTab: (tab: ListState["tab"]) => void;
}

/** On a phone the tabs are wider than the page: the one that is open is in sight. */
const intoSight = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: "nearest", inline: "nearest" });

/** Links, not ARIA tabs: each is an address of its own and works without scripts. */
export function Tabs({ state, onTab }: TabsProps) {
  const text = useWords("desk");
  const choose = (tab: ListState["tab"]) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onTab(tab);
  };
  return (
    <nav aria-label={text.list.tabsLabel} className="mt-1 min-w-0 overflow-x-auto">
      <ul className="flex gap-4">
        {TABS.map((tab) => (
          <li key={tab}>
            <a
              href={`/verifications${serialiseListState({ ...state, tab, page: 1 })}`}
              ref={state.tab === tab ? intoSight : undefined}
              onClick={choose(tab)}
              aria-current={state.tab === tab ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex h-9 items-center whitespace-nowrap border-transparent border-b-2 text-muted-foreground text-sm hover:text-foreground",
                state.tab === tab && "border-accent font-medium text-foreground",
              )}
            >
              {text.list.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

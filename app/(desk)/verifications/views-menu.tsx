"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useRef, useState } from "react";
import { useClosingMenu } from "@/components/hooks/use-closing-menu";
import { cn } from "@/lib/utils";
import { type ChangeList, type ListState, serialiseListState } from "./search-params";
import type { NamedView } from "./view-state";

// Comes when the menu is opened: the first load of the list is kept small.
const ViewList = dynamic(() => import("./view-list").then((file) => file.ViewList), { ssr: false });

interface ViewsMenuProps {
  label: string;
  may: { save: boolean; share: boolean };
  /** The view that the page was opened with. */
  opened: NamedView | null;
  state: ListState;
  change: ChangeList;
}

/** The saved views behind one button, which says which of them is applied. */
export function ViewsMenu({ label, may, opened, state, change }: ViewsMenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState(opened);
  useClosingMenu(ref);
  const apply = (part: Partial<ListState>) => {
    change(part);
    if (!ref.current) return;
    ref.current.open = false;
    ref.current.querySelector("summary")?.focus();
  };
  const current = last?.address === serialiseListState({ ...state, page: 1 }) ? last : null;
  return (
    <details ref={ref} className="relative" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary
        className={cn(
          "flex h-7 max-w-52 list-none items-center gap-1 rounded-md px-1.5 text-muted-foreground text-sm hover:bg-muted hover:text-foreground",
          current && "bg-accent-soft font-medium text-accent hover:bg-accent-soft hover:text-accent",
        )}
      >
        <span className={current ? "sr-only" : ""}>{label}</span>
        {current ? <span className="truncate">{current.name}</span> : null}
        <ChevronDown aria-hidden className="size-3.5 shrink-0" />
      </summary>
      {open ? (
        <div className="absolute top-full z-30 mt-1 w-80 max-w-[calc(100vw-2rem)] rounded-lg border bg-surface-raised p-2 shadow-overlay max-sm:left-0 sm:right-0">
          <Suspense fallback={null}>
            <ViewList {...{ may, state }} onCurrent={setLast} onApply={apply} />
          </Suspense>
        </div>
      ) : null}
    </details>
  );
}

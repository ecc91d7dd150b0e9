"use client";

import { useMutation } from "@tanstack/react-query";
import { ListStart } from "lucide-react";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/utils";
import { takeNext } from "../_data/reviews";
import { type ChangeList, LANES, type ListState, serialiseListState } from "./search-params";

interface QueueLanesProps {
  state: ListState;
  change: ChangeList;
  mayDecide: boolean;
}

/** Parts of the queue as links, and the way to the case that is most pressing. */
export function QueueLanes({ state, change, mayDecide }: QueueLanesProps) {
  const words = useWords("reviews").queue;
  const choose = (lane: ListState["lane"]) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    change({ lane });
  };
  return (
    <div className="-mx-4 flex flex-wrap items-center gap-2 border-t px-4 py-2">
      <nav aria-label={words.lane}>
        <ul className="flex gap-1">
          {LANES.map((lane) => (
            <li key={lane}>
              <a
                href={`/verifications${serialiseListState({ ...state, lane, page: 1 })}`}
                onClick={choose(lane)}
                aria-current={state.lane === lane ? "true" : undefined}
                className={cn(
                  "inline-flex h-7 items-center rounded-md px-2 text-muted-foreground text-sm hover:bg-muted hover:text-foreground",
                  state.lane === lane &&
                    "bg-accent-soft font-medium text-accent hover:bg-accent-soft hover:text-accent",
                )}
              >
                {words.lanes[lane]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mayDecide ? <TakeNext state={state} /> : null}
    </div>
  );
}

function TakeNext({ state }: { state: ListState }) {
  const words = useWords("reviews").queue;
  const router = useRouter();
  const run = useMutation({
    mutationFn: takeNext,
    onSuccess: ({ verificationId }) => {
      if (verificationId === null) announce(words.none);
      else
        router.push(
          `/verifications/${verificationId}${serialiseListState({ ...state, lane: "needs-review", page: 1 })}`,
        );
    },
  });
  const told = run.isError ? words.failed : run.data?.verificationId === null ? words.none : null;
  return (
    <span className="ml-auto flex items-center gap-2">
      {told ? <span className={cn("text-sm", run.isError ? "text-bad" : "text-muted-foreground")}>{told}</span> : null}
      <Button variant="primary" aria-disabled={run.isPending} onClick={() => run.isPending || run.mutate()}>
        <ListStart aria-hidden />
        {run.isPending ? words.taking : words.take}
      </Button>
    </span>
  );
}

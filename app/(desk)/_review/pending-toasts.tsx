"use client";

import { useWords } from "@/components/text";
import type { UndecidedBatch } from "../verifications/undecided-batch";
import { BatchToast } from "./batch-toast";
import type { PendingDecision } from "./decision";
import { DecisionToast } from "./decision-toast";

interface PendingToastsProps {
  items: readonly PendingDecision[];
  batches: readonly UndecidedBatch[];
  onUndo: (key: string) => void;
  onSend: (key: string) => void;
  onDismiss: (key: string) => void;
}

/** What is on its way or did not arrive, over whatever page is on view. */
export function PendingToasts({ items, batches, onUndo, onSend, onDismiss }: PendingToastsProps) {
  const { pending } = useWords("decisions");
  return (
    <section
      aria-label={pending.label}
      className="fixed inset-x-3 bottom-3 z-40 mx-auto flex w-auto max-w-md flex-col gap-2 sm:right-auto sm:left-4 sm:mx-0 sm:w-md"
    >
      {items.map((item) => (
        <DecisionToast
          key={item.key}
          item={item}
          onUndo={() => onUndo(item.key)}
          onSend={() => onSend(item.key)}
          onDismiss={() => onDismiss(item.key)}
        />
      ))}
      {batches.map((batch) => (
        <BatchToast key={batch.key} batch={batch} onDismiss={() => onDismiss(batch.key)} />
      ))}
    </section>
  );
}

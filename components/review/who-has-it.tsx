"use client";

import { UserRound } from "lucide-react";
import { useWords } from "@/components/text";
import type { QueuePlace } from "@/lib/contract";

/** Who works on a case now, else whom it is meant for. */
export function WhoHasIt({ place }: { place: QueuePlace }) {
  const words = useWords("reviews").queue;
  if (place.claim) {
    return (
      <span className="inline-flex items-center gap-1 text-accent text-xs" title={words.claimedBy(place.claim.name)}>
        <UserRound aria-hidden className="size-3.5" />
        {place.claim.name}
      </span>
    );
  }
  if (!place.assignee) return null;
  return (
    <span className="text-muted-foreground text-xs" title={words.assignedTo(place.assignee.name)}>
      {place.assignee.name}
    </span>
  );
}

"use client";

import { Hand, UserRound } from "lucide-react";
import { QueueMark } from "@/components/review/queue-mark";
import { useLanguage, useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { QueuePlace } from "@/lib/contract";
import { formatDateTime } from "@/lib/format";
import { AssigneeSelect } from "./assignee-select";
import { useClaim } from "./use-claim";

interface ClaimBarProps {
  id: string;
  place: QueuePlace;
  me: string;
  may: { decide: boolean; assign: boolean };
  fromQueue: boolean;
}

/** Where the case stands in the queue: how late it is, who has it in hand, whom it is meant for. */
export function ClaimBar({ id, place, me, may, fromQueue }: ClaimBarProps) {
  const language = useLanguage();
  const words = useWords("reviews").queue;
  const claim = useClaim({ id, place, me, mayDecide: may.decide, fromQueue });
  if (place.state === "closed") return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <QueueMark place={place} />
      {claim.mine && place.claim ? (
        <>
          <Badge tone="accent" title={words.claimedUntil(formatDateTime(place.claim.until, language))}>
            <Hand aria-hidden />
            {words.claimedByYou}
          </Badge>
          <Button variant="ghost" size="small" aria-disabled={claim.busy} onClick={claim.letGo}>
            {words.release}
          </Button>
        </>
      ) : place.claim ? (
        <Badge tone="care">
          <UserRound aria-hidden />
          {words.claimedBy(place.claim.name)}
        </Badge>
      ) : claim.free ? (
        <Button size="small" aria-disabled={claim.busy} onClick={claim.take}>
          <Hand aria-hidden />
          {words.claim}
        </Button>
      ) : null}
      {may.assign ? (
        <AssigneeSelect id={id} assignee={place.assignee} />
      ) : place.assignee ? (
        <span className="text-muted-foreground text-xs">{words.assignedTo(place.assignee.name)}</span>
      ) : null}
    </div>
  );
}

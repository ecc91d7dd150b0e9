"use client";

import { Hand, UserRound } from "lucide-react";
import { useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { QueueMark } from "@/components/review/queue-mark";
import { useLanguage, useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { QueuePlace } from "@/lib/contract";
import { formatDateTime } from "@/lib/format";
import { AssigneeSelect } from "./assignee-select";
import { HandOverDialog } from "./hand-over-dialog";
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
  const { queue: words, handOver: panel } = useWords("decisions");
  const claim = useClaim({ id, place, me, mayDecide: may.decide, fromQueue });
  const [givingAway, setGivingAway] = useState(false);
  const handOver = () => {
    claim.handingOver();
    setGivingAway(true);
  };
  useKeys({ h: claim.mine ? { does: "handOver", run: handOver } : undefined });
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
          <Button variant="ghost" size="small" onClick={handOver} title={`${panel.title} (h)`}>
            {panel.title}
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
      {claim.failed ? (
        <p role="alert" className="text-bad text-xs">
          {words.notSaved}
        </p>
      ) : null}
      {may.assign ? (
        <AssigneeSelect id={id} assignee={place.assignee} />
      ) : place.assignee ? (
        <span className="text-muted-foreground text-xs">{words.assignedTo(place.assignee.name)}</span>
      ) : null}
      <HandOverDialog id={id} me={me} open={givingAway} onClose={() => setGivingAway(false)} />
    </div>
  );
}

"use client";

import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import type { ReviewRecord } from "@/lib/contract";
import { ReviewBadge } from "./review-badge";

/** Every review of a case, newest first: what, why, who, when, over which run, and what the second person said. */
export function ReviewHistory({ reviews }: { reviews: readonly ReviewRecord[] }) {
  const words = useWords("decisions");
  return (
    <ol className="flex flex-col divide-y" aria-label={words.panel.historyTitle}>
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-0.5 py-2 text-sm first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="font-medium">{words.kinds[review.kind]}</span>
            <span className="text-muted-foreground text-xs">
              {words.panel.run(review.runNumber)}
              {review.state === "final" ? null : `, ${words.states[review.state]}`}
            </span>
          </p>
          <p className="text-muted-foreground text-xs">
            {review.byName}, <Time iso={review.at} />
          </p>
          <p className="break-words">
            <span className="font-medium">{words.reasons[review.reasonCode]}:</span> {review.reason}
          </p>
          {review.second ? (
            <p className="break-words border-l-2 pl-2 text-xs">
              <span className="font-medium">
                {words.second.verdicts[review.second.verdict]} {words.panel.by(review.second.byName)}
              </span>
              , <Time iso={review.second.at} />: {review.second.reason}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** The newest review of a run in one line, with its badge. */
export function ReviewLine({ review }: { review: ReviewRecord }) {
  const words = useWords("decisions");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <ReviewBadge review={review} />
      <span className="text-muted-foreground text-xs">
        {words.panel.by(review.byName)}, <Time iso={review.at} />
      </span>
    </p>
  );
}

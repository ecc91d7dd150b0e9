"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { controlClass } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { REVIEW_TEXT_MAX, REVIEW_TEXT_MIN, type ReviewRecord, type ReviewSecond } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { refusalText } from "../../_data/api";
import { postSecond } from "../../_data/reviews";

interface SecondPanelProps {
  id: string;
  review: ReviewRecord;
  /** The reader gave the review and can never be the second person. */
  own: boolean;
  maySecond: boolean;
}

/** An override that waits for another person. */
export function SecondPanel({ id, review, own, maySecond }: SecondPanelProps) {
  const words = useWords("decisions");
  if (own || !maySecond) {
    return (
      <Notice tone="care">
        {own ? words.second.own : `${words.second.waiting(review.byName)} ${words.second.noPermission}`}
      </Notice>
    );
  }
  return <SecondForm id={id} review={review} />;
}

function SecondForm({ id, review }: { id: string; review: ReviewRecord }) {
  const text = useWords("desk");
  const words = useWords("decisions");
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < REVIEW_TEXT_MIN;
  const run = useMutation({
    mutationFn: (verdict: ReviewSecond["verdict"]) => postSecond(id, review.id, { verdict, reason: reason.trim() }),
    onSuccess: () => announce(words.second.done),
    onSettled: () => client.invalidateQueries({ queryKey: ["verifications"] }),
  });
  const say = (verdict: ReviewSecond["verdict"]) => {
    setTried(true);
    if (!short && !run.isPending) run.mutate(verdict);
  };
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="care">
        <p>{words.second.waiting(review.byName)}</p>
        <p>
          <span className="font-medium">{words.reasons[review.reasonCode]}:</span> {review.reason}
        </p>
      </Notice>
      {run.isError ? (
        <Notice tone="bad" role="alert">
          {words.second.failed} {refusalText(run.error, text)}
        </Notice>
      ) : null}
      <Field id="second-text" label={words.second.text} error={tried && short ? words.panel.reasonShort : undefined}>
        <textarea
          id="second-text"
          rows={2}
          maxLength={REVIEW_TEXT_MAX}
          value={reason}
          aria-invalid={tried && short}
          onChange={(event) => setReason(event.target.value)}
          className={cn(controlClass, "h-auto resize-y py-1.5")}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" aria-disabled={run.isPending} onClick={() => say("confirmed")}>
          {words.second.confirm}
        </Button>
        <Button variant="danger" aria-disabled={run.isPending} onClick={() => say("refused")}>
          {words.second.refuse}
        </Button>
      </div>
    </div>
  );
}

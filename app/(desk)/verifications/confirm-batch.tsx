"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DecisionForm, type GivenReason } from "@/components/review/decision-form";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { confirmAll } from "../_data/batch";
import { useHeldBack } from "../_review/use-held-back";
import { BatchOutcome, BatchRequestFailed } from "./batch-outcome";
import type { BatchProps } from "./batch-props";
import { BatchRows } from "./batch-rows";
import { HeldBatch } from "./held-batch";
import { unconfirmable } from "./left-out";
import { undone } from "./undecided-batch";
import { useUndecided } from "./use-undecided";

/** One reason for several records, shown with their outcomes; held back for a moment; then what became of each. */
export function ConfirmBatch({ rows, onClose, onLeft }: BatchProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const { pending } = useWords("decisions");
  const client = useQueryClient();
  const tellUndecided = useUndecided();
  const [given, setGiven] = useState<GivenReason | null>(null);
  const fit = rows.filter((row) => unconfirmable(row) === null);
  const run = useMutation({
    mutationFn: ({ why, moment }: { why: GivenReason; moment: "now" | "leaving" }) =>
      confirmAll(
        fit.map(({ id }) => id),
        why,
        moment,
      ),
    onSuccess: (answer, { why }) => {
      const left = undone(fit, answer);
      onLeft(left.ids);
      announce(words.confirmed(answer.results.length - left.ids.length));
      if (left.ids.length > 0) tellUndecided({ ...again(why), ...left, error: null });
    },
    // The dialog may be closed and the page left by then; what was not done is still selected.
    onError: (error, { why }) => tellUndecided({ ...again(why), rows: fit, refused: null, error }),
    onSettled: () => client.invalidateQueries({ queryKey: ["verifications"] }),
  });
  const again = (why: GivenReason) => ({
    act: "confirm" as const,
    send: (ids: readonly string[]) => confirmAll(ids, why),
  });
  const back = useHeldBack<GivenReason>((why, moment) => run.mutate({ why, moment }));
  if (run.data) return <BatchOutcome rows={rows} results={run.data.results} done={words.confirmed} onClose={onClose} />;
  return (
    <div className="flex flex-col gap-3">
      <BatchRows rows={rows} leftOut={unconfirmable} fitting={words.willConfirm} />
      {run.isError ? <BatchRequestFailed error={run.error} /> : null}
      {fit.length === 0 ? (
        <Button className="self-end" onClick={onClose}>
          {text.common.close}
        </Button>
      ) : run.isPending ? (
        <p role="status" className="text-muted-foreground text-sm">
          {words.working(fit.length)}
        </p>
      ) : back.held ? (
        <HeldBatch
          what={words.aboutToConfirm(fit.length)}
          leavesAt={back.held.leavesAt}
          onSend={back.release}
          onUndo={() => {
            back.undo();
            announce(pending.undone);
          }}
        />
      ) : (
        <DecisionForm
          kind="confirm"
          action={words.confirmNow(fit.length)}
          tone="primary"
          notes={[words.oneReason]}
          draft={given}
          onCancel={onClose}
          onSubmit={(why) => {
            setGiven(why);
            back.hold(why);
          }}
        />
      )}
    </div>
  );
}

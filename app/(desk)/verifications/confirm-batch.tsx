"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DecisionForm, type GivenReason } from "@/components/review/decision-form";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { confirmAll } from "../_data/batch";
import { BatchOutcome, BatchRequestFailed } from "./batch-outcome";
import type { BatchProps } from "./batch-props";
import { BatchRows } from "./batch-rows";
import { unconfirmable } from "./left-out";

/** One reason for several records, shown with their outcomes before anything is sent; then what became of each. */
export function ConfirmBatch({ rows, onClose, onLeft }: BatchProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const client = useQueryClient();
  const [given, setGiven] = useState<GivenReason | null>(null);
  const fit = rows.filter((row) => unconfirmable(row) === null);
  const run = useMutation({
    mutationFn: (why: GivenReason) =>
      confirmAll(
        fit.map(({ id }) => id),
        why,
      ),
    onSuccess: ({ results }) => onLeft(results.filter(({ done }) => !done).map(({ verificationId }) => verificationId)),
    onSettled: () => client.invalidateQueries({ queryKey: ["verifications"] }),
  });
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
      ) : (
        <DecisionForm
          kind="confirm"
          action={words.confirmNow(fit.length)}
          tone="primary"
          notes={[words.noUndo]}
          draft={given}
          onCancel={onClose}
          onSubmit={(why) => {
            setGiven(why);
            run.mutate(why);
          }}
        />
      )}
    </div>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { refusalText } from "../_data/api";
import { type UndecidedBatch, undone } from "../verifications/undecided-batch";
import { UndecidedRows } from "../verifications/undecided-rows";

interface BatchToastProps {
  batch: UndecidedBatch;
  onDismiss: () => void;
}

/** Which records of a batch were not decided, and why, on whatever page the analyst is by then, until it is dismissed. */
export function BatchToast({ batch, onDismiss }: BatchToastProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const { pending } = useWords("decisions");
  const client = useQueryClient();
  const [{ rows, refused, error }, setLeft] = useState<Pick<UndecidedBatch, "rows" | "refused" | "error">>(batch);
  const confirms = batch.act === "confirm";
  const run = useMutation({
    mutationFn: () => batch.send(rows.map(({ id }) => id)),
    onSuccess: (answer) => {
      const left = undone(rows, answer);
      announce((confirms ? words.confirmed : words.assigned)(answer.results.length - left.ids.length));
      if (left.ids.length === 0) onDismiss();
      else setLeft({ rows: left.rows, refused: left.refused, error: null });
    },
    onError: (again) => setLeft({ rows, refused: null, error: again }),
    onSettled: () => client.invalidateQueries({ queryKey: ["verifications"] }),
  });
  const whole = refused === null;
  const count = rows.length;
  const title = !whole ? words.refused(count) : confirms ? words.notConfirmed(count) : words.notAssigned(count);
  return (
    <Notice tone={whole ? "bad" : "care"} role="alert" title={title} className="bg-surface-raised shadow-overlay">
      {whole ? (
        <p>
          {words.failed} {refusalText(error, text)}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section tabIndex={0} aria-label={title} className="my-1.5 max-h-40 overflow-y-auto">
        <UndecidedRows rows={rows} refused={refused} />
      </section>
      <p className="flex flex-wrap items-center gap-3">
        {run.isPending ? (
          <span className="text-muted-foreground">{pending.sending}</span>
        ) : whole ? (
          <Button variant="link" onClick={() => run.mutate()}>
            {pending.retry}
          </Button>
        ) : null}
        <Button
          variant="ghost"
          size="iconSmall"
          className="ml-auto"
          onClick={onDismiss}
          aria-label={pending.dismiss}
          title={pending.dismiss}
        >
          <X aria-hidden />
        </Button>
      </p>
    </Notice>
  );
}

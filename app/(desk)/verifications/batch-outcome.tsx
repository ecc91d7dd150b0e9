"use client";

import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerificationRow } from "@/components/verification/record-view";
import type { BatchAnswer } from "@/lib/contract";
import { refusalText } from "../_data/api";
import { undone } from "./undecided-batch";
import { UndecidedRows } from "./undecided-rows";

interface BatchOutcomeProps {
  rows: readonly VerificationRow[];
  results: BatchAnswer["results"];
  /** Said of those that were done. */
  done: (count: number) => string;
  onClose: () => void;
}

/** What became of each record: how many were done, and of every other one why not, with the way to it. */
export function BatchOutcome({ rows, results, done, onClose }: BatchOutcomeProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const left = undone(rows, { results });
  const count = results.length - left.ids.length;
  return (
    <div className="flex flex-col gap-3">
      {count > 0 ? (
        <Notice tone="good" role="status">
          {done(count)}
        </Notice>
      ) : null}
      {left.ids.length > 0 ? (
        <section aria-label={words.refused(left.ids.length)} className="flex flex-col gap-1">
          <Notice tone="care" role="alert" title={words.refused(left.ids.length)}>
            {words.stillSelected}
          </Notice>
          <UndecidedRows rows={left.rows} refused={left.refused} />
        </section>
      ) : null}
      <Button ref={close} className="self-end" onClick={onClose}>
        {text.common.close}
      </Button>
    </div>
  );
}

/** The request itself did not get through: what was typed is still there, and nothing is known to be done. */
export function BatchRequestFailed({ error }: { error: unknown }) {
  const text = useWords("desk");
  const words = useWords("batch");
  return (
    <Notice tone="bad" role="alert" title={words.failed}>
      {refusalText(error, text)} {words.tryAgain}
    </Notice>
  );
}

"use client";

import { X } from "lucide-react";
import type { GivenReason } from "@/components/review/decision-form";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerificationRow } from "@/components/verification/record-view";
import { refusalText } from "../_data/api";

/** A confirmation that did not get through after its dialog was closed. */
export interface Lost {
  rows: readonly VerificationRow[];
  /** How many of the rows were to be confirmed. */
  count: number;
  why: GivenReason;
  error: unknown;
}

interface LostBatchProps {
  lost: Lost;
  onRetry: () => void;
  onDismiss: () => void;
}

/** Says so where the rows still stand selected, as a single decision does that was not saved; nothing typed is lost. */
export function LostBatch({ lost: { count, error }, onRetry, onDismiss }: LostBatchProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const { pending } = useWords("reviews");
  return (
    <Notice tone="bad" role="alert" title={words.notConfirmed(count)} className="mb-2">
      <p>
        {words.failed} {refusalText(error, text)}
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <Button variant="link" onClick={onRetry}>
          {pending.retry}
        </Button>
        <Button
          variant="ghost"
          size="iconSmall"
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

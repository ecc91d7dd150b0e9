"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerificationRow } from "@/components/verification/record-view";
import type { BatchResult } from "@/lib/contract";
import { ApiError, refusalText } from "../_data/api";
import { PersonLine } from "./batch-rows";

interface BatchOutcomeProps {
  rows: readonly VerificationRow[];
  results: readonly BatchResult[];
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
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refused = results.filter((result) => !result.done);
  const count = results.length - refused.length;
  return (
    <div className="flex flex-col gap-3">
      {count > 0 ? (
        <Notice tone="good" role="status">
          {done(count)}
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <section aria-label={words.refused(refused.length)} className="flex flex-col gap-1">
          <Notice tone="care" role="alert" title={words.refused(refused.length)}>
            {words.stillSelected}
          </Notice>
          <ul className="divide-y rounded-md border text-sm">
            {refused.map((result) => {
              const row = byId.get(result.verificationId);
              return (
                <li key={result.verificationId} className="flex flex-col gap-0.5 px-2.5 py-1.5">
                  <span className="flex items-center gap-2">
                    {row ? <PersonLine row={row} /> : null}
                    <Link
                      href={`/verifications/${result.verificationId}`}
                      prefetch={false}
                      className="shrink-0 text-accent text-xs underline underline-offset-4"
                    >
                      {words.open}
                    </Link>
                  </span>
                  <Why result={result} />
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <Button ref={close} className="self-end" onClick={onClose}>
        {text.common.close}
      </Button>
    </div>
  );
}

function Why({ result }: { result: Extract<BatchResult, { done: false }> }) {
  const text = useWords("desk");
  const words = useWords("batch");
  const { decided, code } = result;
  const error = new ApiError(400, { code, message: result.message });
  const said =
    decided && code === "ALREADY_CLAIMED"
      ? words.claimedBy(decided.byName)
      : decided && code === "ALREADY_REVIEWED"
        ? words.reviewedBy(decided.byName)
        : refusalText(error, text);
  return <span className="text-muted-foreground text-xs">{said}</span>;
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

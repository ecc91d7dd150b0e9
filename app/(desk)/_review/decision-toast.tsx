"use client";

import { CircleAlert, Undo2, UserRoundCheck, X } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { formatDateTime } from "@/lib/format";
import type { Words } from "@/lib/i18n";
import { ApiError, refusalText } from "../_data/api";
import { Countdown } from "./countdown";
import type { PendingDecision } from "./decision";

interface DecisionToastProps {
  item: PendingDecision;
  onUndo: () => void;
  onSend: () => void;
  onDismiss: () => void;
}

/** One decision on its way: how long it can be undone, or why it was not saved. */
export function DecisionToast({ item, onUndo, onSend, onDismiss }: DecisionToastProps) {
  const words = useWords("decisions");
  const failed = item.phase === "failed";
  const Icon = failed ? CircleAlert : UserRoundCheck;
  return (
    <div
      className={`flex items-start gap-2.5 rounded-lg border bg-surface-raised px-3 py-2 text-sm shadow-overlay ${failed ? "border-bad/50" : ""}`}
    >
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${failed ? "text-bad" : "text-accent"}`} />
      <div className="min-w-0 flex-1 py-1">
        <p className="truncate font-medium">{words.pending.text(words.kinds[item.review.kind], item.person)}</p>
        {item.phase === "waiting" ? (
          <Countdown leavesAt={item.leavesAt} />
        ) : item.phase === "sending" ? (
          <p className="text-muted-foreground text-xs">{words.pending.sending}</p>
        ) : (
          <Lost item={item} error={item.error} onSend={onSend} />
        )}
      </div>
      {item.phase === "waiting" ? (
        <>
          <Button onClick={onUndo}>
            <Undo2 aria-hidden />
            {words.pending.undo}
            <Kbd className="max-sm:hidden">Ctrl Z</Kbd>
          </Button>
          <Button variant="ghost" onClick={onSend}>
            {words.pending.now}
          </Button>
        </>
      ) : null}
      {failed ? (
        <Button variant="ghost" size="icon" onClick={onDismiss} aria-label={words.pending.dismiss}>
          <X aria-hidden />
        </Button>
      ) : null}
    </div>
  );
}

function Lost({ item, error, onSend }: { item: PendingDecision; error: unknown; onSend: () => void }) {
  const text = useWords("desk");
  const words = useWords("decisions");
  const decided = error instanceof ApiError && error.body.code === "ALREADY_REVIEWED" ? error.body.decided : undefined;
  return (
    <div role="alert" className="mt-0.5 flex flex-col gap-1">
      {decided ? (
        <>
          <p>{words.pending.lost}</p>
          <p className="font-medium">
            {words.pending.lostBy(
              decided.byName,
              kindWords(decided.kind, words),
              formatDateTime(decided.at, text.language),
            )}
          </p>
        </>
      ) : (
        <p>
          {words.pending.failed} {refusalText(error, text)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Link href={`/verifications/${item.verificationId}`} prefetch={false} className="text-accent underline">
          {words.pending.open}
        </Link>
        {decided ? null : (
          <Button variant="link" onClick={onSend}>
            {words.pending.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A kind of review, which a newer server may name otherwise than this page knows. */
function kindWords(kind: string | undefined, words: Words["decisions"]): string {
  const known: Record<string, string> = words.kinds;
  return kind !== undefined && Object.hasOwn(known, kind) ? (known[kind] ?? kind) : (kind ?? "");
}

"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import type { CheckState } from "./actions";
import type { CheckKind } from "./check-kinds";
import { KindNav } from "./kind-nav";
import { RefusalLink } from "./refusal-link";
import type { CheckRun } from "./use-check";

interface CheckFrameProps {
  kind: CheckKind;
  /** Kept when another kind is chosen. */
  entityId: string | null;
  lead: string;
  run: CheckRun<unknown>;
  /** How a browser without scripts was answered. */
  plain: CheckState;
  refusal: (error: unknown) => string;
  /** What helps the next try along. */
  advice?: string;
  children: ReactNode;
}

/** What the forms of all checks share: heading, the choice of check, and how the last try ended. */
export function CheckFrame({ kind, entityId, lead, run, plain, refusal, advice, children }: CheckFrameProps) {
  const words = useWords("newCheck");
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <KindNav kind={kind} entityId={entityId} />
        <p className="mt-2 text-muted-foreground text-sm">{lead}</p>
      </header>
      {run.state === "failed" ? (
        <Notice tone="bad" role="alert" title={words.failedTitle}>
          <p>{refusal(run.error)}</p>
          {advice ? <p className="mt-1">{advice}</p> : null}
          <RefusalLink error={run.error} kind={kind} />
        </Notice>
      ) : null}
      {run.state === "cancelled" ? (
        <Notice tone="info" role="status">
          {words.cancelled}
        </Notice>
      ) : null}
      {plain.state === "refused" ? (
        <Notice tone="bad" role="alert" title={words.failedTitle}>
          <p>{plain.message}</p>
          {advice ? <p className="mt-1">{advice}</p> : null}
        </Notice>
      ) : null}
      {plain.state === "not-stored" ? <Notice tone="care">{words.resultNotStored}</Notice> : null}
      {children}
    </div>
  );
}

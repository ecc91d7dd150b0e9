"use client";

import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import Link from "next/link";
import { ScoreCell } from "@/components/face/score-cell";
import { useWords } from "@/components/text";
import { Panel } from "@/components/ui/panel";
import { RejectionLabel } from "@/components/validation/rejection-label";
import type { BiometricSessionDetail } from "@/lib/contract";

/** Why the session stands as it does, and where to go from there. */
export function Outcome({ detail }: { detail: BiometricSessionDetail }) {
  const words = useWords("faceSessions");
  const { status, rejectionCode, crossEntity } = detail;
  if (rejectionCode === null) {
    const Icon = status === "approved" ? CircleCheck : CircleDashed;
    const open = status === "pending" || status === "in_progress";
    return (
      <Panel title={words.detail.outcome}>
        <p className="flex gap-2 text-muted-foreground text-sm">
          <Icon
            aria-hidden
            className={status === "approved" ? "mt-0.5 size-4 shrink-0 text-good" : "mt-0.5 size-4 shrink-0"}
          />
          {status === "approved" ? words.detail.approved : open ? words.detail.notFinished : words.detail.neverFinished}
        </p>
      </Panel>
    );
  }
  // A code of another server has no words here: then its own sentence is shown.
  const known = Object.hasOwn(words.rejections, rejectionCode) ? words.rejections[rejectionCode] : undefined;
  return (
    <Panel title={words.detail.outcome} bodyClassName="flex flex-col gap-2 text-sm">
      <div className="flex gap-2 font-semibold">
        <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        <RejectionLabel code={rejectionCode} />
      </div>
      <p>{known?.text ?? detail.rejectionMessage}</p>
      <p className="font-mono text-2xs text-muted-foreground">{rejectionCode}</p>
      {crossEntity ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/entities/${crossEntity.entityId}`}
            prefetch={false}
            className="font-medium text-accent underline underline-offset-4"
          >
            {words.detail.openOther}
          </Link>
          <span className="flex items-center gap-1.5 text-muted-foreground text-xs">
            {words.detail.otherScore} <ScoreCell score={crossEntity.comparison.score} />
          </span>
        </p>
      ) : null}
    </Panel>
  );
}

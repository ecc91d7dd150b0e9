"use client";

import { ChevronLeft, ChevronRight, Keyboard, List, RefreshCw } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ReviewBadge } from "@/components/review/review-badge";
import { openKeyHelp } from "@/components/shell/open-key-help";
import { useLanguage, useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/components/verification/record-view";
import { StatusBadge } from "@/components/verification/status-badge";
import type { FieldCorrection, ReviewRecord, VerificationDetail } from "@/lib/contract";
import { formatDuration, shortId } from "@/lib/format";
import type { Neighbour, Neighbours } from "./use-neighbours";

interface ReviewHeaderProps {
  detail: VerificationDetail;
  corrections: readonly FieldCorrection[];
  /** The newest review of this run. */
  review: ReviewRecord | null;
  /** Who has the case in hand. */
  claim: ReactNode;
  neighbours: Neighbours;
  onGo: (to: Neighbour) => void;
  /** Left out for those who may not run checks, and when no pictures are stored. */
  onRecheck: (() => void) | null;
}

export function ReviewHeader({ detail, corrections, review, claim, neighbours, onGo, onRecheck }: ReviewHeaderProps) {
  const language = useLanguage();
  const words = useWords("evidence");
  const name = nameOf({ ...detail, corrections });
  const blocking = detail.warningDetails.filter((warning) => warning.severity === "error").length;
  const notes = detail.warningDetails.length - blocking;
  const findings = [blocking > 0 ? words.blocking(blocking) : "", notes > 0 ? words.notes(notes) : ""].filter(Boolean);
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
        <h1 className="truncate font-semibold text-lg tracking-tight">{name ?? words.title(shortId(detail.id))}</h1>
        <StatusBadge status={detail.status} />
        {review ? <ReviewBadge review={review} /> : null}
        <p className="text-muted-foreground text-sm">{findings.length > 0 ? findings.join(", ") : words.clean}</p>
      </div>
      <p className="tnum flex flex-wrap gap-x-3 text-muted-foreground text-xs max-lg:basis-full">
        <Time iso={detail.createdAt} seconds="full" />
        <span className="font-mono" title={detail.id}>
          {shortId(detail.id)}
        </span>
        {detail.durationMs !== null ? <span>{formatDuration(detail.durationMs, language)}</span> : null}
        {detail.vendorData ? <span className="max-w-48 truncate">{detail.vendorData}</span> : null}
      </p>
      {claim}
      <div className="ml-auto flex items-center gap-1">
        {onRecheck ? (
          <Button onClick={onRecheck} title={`${words.recheck.action} (e)`}>
            <RefreshCw aria-hidden />
            {words.recheck.action}
          </Button>
        ) : null}
        <Button asChild variant="ghost" size="icon">
          <Link
            href={`/verifications?${neighbours.list}`}
            prefetch={false}
            aria-label={words.back}
            title={`${words.back} (u)`}
          >
            <List aria-hidden />
          </Link>
        </Button>
        <Step to={neighbours.previous} label={words.previous} hint="k" icon={ChevronLeft} onGo={onGo} />
        <Step to={neighbours.next} label={words.next} hint="j" icon={ChevronRight} onGo={onGo} />
        <Button variant="ghost" size="icon" onClick={openKeyHelp} aria-label={words.keys} title={`${words.keys} (?)`}>
          <Keyboard aria-hidden />
        </Button>
      </div>
    </header>
  );
}

interface StepProps {
  to: Neighbour | null;
  label: string;
  hint: string;
  icon: typeof ChevronLeft;
  onGo: (to: Neighbour) => void;
}

function Step({ to, label, hint, icon: Icon, onGo }: StepProps) {
  if (to === null) {
    return (
      <Button variant="ghost" size="icon" disabled aria-label={label}>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <Button asChild variant="ghost" size="icon">
      <Link
        href={`/verifications/${to.id}?${to.list}`}
        prefetch={false}
        onNavigate={(event) => {
          event.preventDefault();
          onGo(to);
        }}
        aria-label={label}
        title={`${label} (${hint})`}
      >
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}

"use client";

import { List } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { StatusBadge } from "@/components/verification/status-badge";
import { formatDuration, shortId } from "@/lib/format";

interface DetailHeaderProps {
  id: string;
  title: string;
  status: string;
  help: Record<string, string>;
  createdAt: string;
  durationMs?: number | null;
  /** Small words behind the status. */
  marks?: ReactNode;
  list: "/face-matches" | "/biometric" | "/biometric/sessions" | "/validations";
  actions?: ReactNode;
}

/** What a record is, how it stands, when it was made, and the way back to its list. */
export function DetailHeader(props: DetailHeaderProps) {
  const { id, title, status, help, createdAt, durationMs = null, marks, list, actions } = props;
  const language = useLanguage();
  const { list: words } = useWords("desk");
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
        <h1 className="truncate font-semibold text-lg tracking-tight">{title}</h1>
        <StatusBadge status={status} help={help} />
        {marks}
      </div>
      <p className="tnum flex flex-wrap gap-x-3 text-muted-foreground text-xs max-lg:order-last max-lg:basis-full">
        <Time iso={createdAt} seconds="full" />
        <span className="font-mono" title={id}>
          {shortId(id)}
        </span>
        {durationMs !== null ? <span>{formatDuration(durationMs, language)}</span> : null}
      </p>
      <div className="ml-auto flex items-center gap-1">
        {actions}
        <Button asChild variant="ghost" size="icon">
          <Link href={list} prefetch={false} aria-label={words.back} title={words.back}>
            <List aria-hidden />
          </Link>
        </Button>
      </div>
    </header>
  );
}

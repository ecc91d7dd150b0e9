"use client";

import { ArrowRight, Plus } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/verification/status-badge";

interface ResultFrameProps {
  title: string;
  status: string;
  /** Address of the record; null when it was not stored. */
  record: `/biometric/${string}` | `/face-matches/${string}` | null;
  onAnother: () => void;
  children: ReactNode;
}

/** The answer of a comparison in the place of its form: outcome, grounds, limits, and the way on. */
export function ResultFrame({ title, status, record, onAnother, children }: ResultFrameProps) {
  const { forms, statusHelp } = useWords("faces");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 p-4 pt-8">
      <section aria-labelledby="result" className="flex flex-col gap-4 rounded-xl border bg-surface p-5">
        <header className="flex flex-wrap items-center gap-3">
          <h1 id="result" ref={heading} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
            {title}
          </h1>
          <StatusBadge status={status} help={statusHelp} />
        </header>
        {children}
        {record === null ? <Notice tone="care">{forms.notStored}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          {record ? (
            <Button asChild variant="primary">
              <Link href={record} prefetch={false}>
                {forms.open}
                <ArrowRight aria-hidden />
              </Link>
            </Button>
          ) : null}
          <Button onClick={onAnother}>
            <Plus aria-hidden />
            {forms.another}
          </Button>
        </div>
      </section>
      <StillImageLimits />
    </div>
  );
}

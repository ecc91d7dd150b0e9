"use client";

import { ArrowRight, Plus } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface ResultFrameProps {
  title: string;
  /** The status with its word. */
  badge: ReactNode;
  /** Address of the record; null when it was not stored. */
  record: `/verifications/${string}` | `/biometric/${string}` | `/face-matches/${string}` | null;
  words: { open: string; another: string; notStored: string };
  onAnother: () => void;
  /** What the outcome rests on. */
  children: ReactNode;
  /** Below the frame. */
  limits?: ReactNode;
}

/** The answer of a check in the place of its form: outcome, grounds, and the way on. */
export function ResultFrame({ title, badge, record, words, onAnother, children, limits }: ResultFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 p-4 pt-8">
      <section aria-labelledby="result" className="flex flex-col gap-4 rounded-xl border bg-surface p-5">
        <header className="flex flex-wrap items-center gap-3">
          <h1 id="result" ref={heading} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
            {title}
          </h1>
          {badge}
        </header>
        {children}
        {record === null ? <Notice tone="care">{words.notStored}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          {record ? (
            <Button asChild variant="primary">
              <Link href={record} prefetch={false}>
                {words.open}
                <ArrowRight aria-hidden />
              </Link>
            </Button>
          ) : null}
          <Button onClick={onAnother}>
            <Plus aria-hidden />
            {words.another}
          </Button>
        </div>
      </section>
      {limits}
    </div>
  );
}

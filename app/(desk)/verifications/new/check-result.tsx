"use client";

import { ArrowRight, Plus } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/verification/status-badge";
import type { ExtractedData, VerificationAnswer } from "@/lib/contract";
import { warningLabel } from "@/lib/i18n";

interface CheckResultProps {
  answer: VerificationAnswer;
  onAnother: () => void;
}

const SHOWN = [
  ["fullName", "fullName"],
  ["documentNumber", "documentNumber"],
  ["dateOfBirth", "dateOfBirth"],
  ["expirationDate", "dateOfExpiry"],
  ["nationality", "nationality"],
  ["issuingState", "issuingState"],
] as const satisfies ReadonlyArray<readonly [keyof ExtractedData, string]>;

/** The answer in the place of the form: outcome, what was read, what was found, and the way on. */
export function CheckResult({ answer, onAnother }: CheckResultProps) {
  const text = useWords("desk");
  const words = useWords("newCheck");
  const documentWords = useWords("document");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 p-4 pt-8">
      <section aria-labelledby="result" className="flex flex-col gap-4 rounded-xl border bg-surface p-5">
        <header className="flex items-center gap-3">
          <h1 id="result" ref={heading} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
            {words.resultTitle}
          </h1>
          <StatusBadge status={answer.status} />
        </header>
        <dl className="tnum grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 text-sm">
          {SHOWN.map(([key, label]) => {
            const value = answer.extractedData[key];
            return value ? (
              <div key={key} className="contents">
                <dt className="text-muted-foreground">{documentWords.fields[label]}</dt>
                <dd className="min-w-0 break-words font-medium">{value}</dd>
              </div>
            ) : null;
          })}
        </dl>
        {answer.warnings.length > 0 ? (
          <ul className="flex list-disc flex-col gap-0.5 border-t pt-3 pl-4 text-sm">
            {answer.warnings.map((code) => (
              <li key={code}>{warningLabel(code, text)}</li>
            ))}
          </ul>
        ) : (
          <p className="border-t pt-3 text-muted-foreground text-sm">{words.resultClean}</p>
        )}
        {answer.verificationId ? null : <Notice tone="care">{words.resultNotStored}</Notice>}
        <div className="flex flex-wrap gap-2">
          {answer.verificationId ? (
            <Button asChild variant="primary">
              <Link href={`/verifications/${answer.verificationId}`} prefetch={false}>
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
    </div>
  );
}

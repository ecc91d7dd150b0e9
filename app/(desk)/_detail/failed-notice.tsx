"use client";

import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { FailureText } from "@/components/verification/failure-text";

interface FailedNoticeProps {
  message: string | null;
  check: "biometric" | "face-match";
  /** The person of the failed check, so that the next try need not ask again. */
  entityId: string | null;
  mayRunChecks: boolean;
}

/** A check without an answer: what happened, what makes a better picture, and the way to another try. */
export function FailedNotice({ message, check, entityId, mayRunChecks }: FailedNoticeProps) {
  const text = useWords("desk");
  const evidence = useWords("evidence");
  const { forms } = useWords("faces");
  const again = new URLSearchParams({ check, ...(entityId ? { entity: entityId } : {}) });
  return (
    <Notice tone="bad" title={evidence.failed.title}>
      <FailureText message={message} />
      <p className="mt-1">{forms.advice}</p>
      {mayRunChecks ? (
        <Button asChild className="mt-2">
          <Link href={`/verifications/new?${again}`} prefetch={false}>
            <RefreshCw aria-hidden />
            {text.common.retry}
          </Link>
        </Button>
      ) : null}
    </Notice>
  );
}

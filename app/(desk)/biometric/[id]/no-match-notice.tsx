"use client";

import { RefreshCw, UserRound } from "lucide-react";
import Link from "next/link";
import { MATCH_MARK } from "@/components/face/scale";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BiometricCandidate, BiometricCheckDetail } from "@/lib/contract";

interface NoMatchNoticeProps {
  detail: BiometricCheckDetail;
  /** The person's approved session that looks most like the face; null when they had none. */
  best: BiometricCandidate | null;
  mayRunChecks: boolean;
}

/** What "no match" means here, and what can be done next. */
export function NoMatchNotice({ detail, best, mayRunChecks }: NoMatchNoticeProps) {
  const words = useWords("faces").noMatch;
  const band = best?.comparison.band ?? null;
  const withdrawn = detail.approvedSessionIds.length > 0;
  const means = withdrawn
    ? words.withdrawn
    : band === null
      ? words.nothing
      : band === "look"
        ? words.close(String(detail.threshold ?? MATCH_MARK))
        : words.other(String(detail.threshold ?? MATCH_MARK));
  const again = new URLSearchParams({ check: "biometric", ...(detail.entityId ? { entity: detail.entityId } : {}) });
  return (
    <Notice tone={withdrawn || band === "look" ? "care" : "info"} title={words.title}>
      <p>{means}</p>
      <p className="mt-1">{band === null ? words.nextSession : words.next}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {mayRunChecks ? (
          <Button asChild>
            <Link href={`/verifications/new?${again}`} prefetch={false}>
              <RefreshCw aria-hidden />
              {words.again}
            </Link>
          </Button>
        ) : null}
        {detail.entityId ? (
          <Button asChild>
            <Link href={`/entities/${detail.entityId}`} prefetch={false}>
              <UserRound aria-hidden />
              {words.person}
            </Link>
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}

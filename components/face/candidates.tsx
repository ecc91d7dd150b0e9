"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { StatusBadge } from "@/components/verification/status-badge";
import type { BiometricCandidate } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { ScoreCell } from "./score-cell";

interface CandidatesProps {
  candidates: readonly BiometricCandidate[];
  /** Meanings of the statuses a validation can have. */
  statusHelp: Record<string, string>;
}

/** The approved sessions a face was compared with; those of other people are flagged and lead there. */
export function Candidates({ candidates, statusHelp }: CandidatesProps) {
  const words = useWords("faces").candidates;
  if (candidates.length === 0) return <p className="p-3 text-muted-foreground text-sm">{words.none}</p>;
  return (
    <ul aria-label={words.caption} className="text-sm">
      {candidates.map((candidate) => (
        <li
          key={candidate.validationId}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t px-3 py-2 first:border-t-0"
        >
          <ScoreCell score={candidate.comparison.score} />
          <span className="flex min-w-40 flex-1 flex-wrap items-center gap-x-2">
            <Link
              href={`/entities/${candidate.entityId}`}
              prefetch={false}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {candidate.entityName ?? candidate.entityId}
            </Link>
            {candidate.ofEntity ? null : (
              <Badge tone="care" size="small" title={words.otherPersonHelp}>
                <TriangleAlert aria-hidden />
                {words.otherPerson}
              </Badge>
            )}
          </span>
          <span className="flex items-center gap-2">
            <Link
              href={`/validations/${candidate.validationId}`}
              prefetch={false}
              className="text-accent text-xs underline-offset-4 hover:underline"
            >
              {words.session} <span className="font-mono">{shortId(candidate.validationId)}</span>
            </Link>
            <StatusBadge status={candidate.validationStatus} help={statusHelp} size="small" />
            {candidate.validationExpired ? <span className="text-care text-xs">{words.expired}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

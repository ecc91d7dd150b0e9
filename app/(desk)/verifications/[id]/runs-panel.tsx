"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useWords } from "@/components/text";
import { Fold } from "@/components/ui/fold";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { diffRuns } from "@/components/verification/diff";
import { RunDiffView } from "@/components/verification/run-diff";
import { StatusBadge } from "@/components/verification/status-badge";
import type { VerificationDetail } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { fetchRuns, fetchVerification } from "../../_data/api";

/** All runs of the case, and what changed from the one before to the one shown. */
export function RunsPanel({ detail }: { detail: VerificationDetail }) {
  const text = useWords("desk");
  const words = useWords("evidence").runs;
  const search = useSearchParams().toString();
  const runs = useQuery({
    queryKey: ["verifications", "runs", detail.caseId],
    queryFn: ({ signal }) => fetchRuns(detail.caseId, signal),
  });
  const before = runs.data?.find((run) => run.runNumber === detail.runNumber - 1);
  return (
    <>
      {before ? <DiffFold before={before.id} runNumber={before.runNumber} after={detail} /> : null}
      <Fold title={words.title} open aside={text.list.runs(Math.max(detail.runCount, runs.data?.length ?? 0))}>
        {runs.isPending ? (
          <Skeleton className="w-full" />
        ) : runs.isError ? (
          <p className="text-bad text-sm">{words.failed}</p>
        ) : (
          <ol className="flex flex-col">
            {runs.data.map((run) => {
              const shown = run.id === detail.id;
              return (
                <li key={run.id}>
                  <Link
                    href={search ? `/verifications/${run.id}?${search}` : `/verifications/${run.id}`}
                    prefetch={false}
                    aria-current={shown ? "page" : undefined}
                    className={cn(
                      "tnum -mx-1.5 flex flex-wrap items-center gap-x-2 rounded-md px-1.5 py-1 text-sm hover:bg-muted",
                      shown && "bg-accent-soft hover:bg-accent-soft",
                    )}
                  >
                    <span className={cn("min-w-12 whitespace-nowrap", shown && "font-semibold")}>
                      {words.run(run.runNumber)}
                    </span>
                    <Time iso={run.createdAt} className="text-muted-foreground text-xs" />
                    <span className="ml-auto">
                      <StatusBadge status={run.status} size="small" />
                    </span>
                  </Link>
                </li>
              );
            })}
          </ol>
        )}
      </Fold>
    </>
  );
}

interface DiffFoldProps {
  before: string;
  runNumber: number;
  after: VerificationDetail;
}

function DiffFold({ before, runNumber, after }: DiffFoldProps) {
  const evidence = useWords("evidence");
  const old = useQuery({
    queryKey: ["verifications", "detail", before],
    queryFn: ({ signal }) => fetchVerification(before, signal),
    // A record is never changed once written.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const diff = useMemo(() => (old.data ? diffRuns(old.data, after) : null), [old.data, after]);
  return (
    <Fold title={evidence.diff.title(runNumber)} open>
      {diff ? (
        <RunDiffView diff={diff} />
      ) : old.isError ? (
        <p className="text-bad text-sm">{evidence.runs.failed}</p>
      ) : (
        <Skeleton className="w-full" />
      )}
    </Fold>
  );
}

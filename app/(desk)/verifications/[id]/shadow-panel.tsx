"use client";

import { useQuery } from "@tanstack/react-query";
import { ShadowComparison } from "@/components/shadow/shadow-comparison";
import { useWords } from "@/components/text";
import { Fold } from "@/components/ui/fold";
import { fetchShadowRuns, shadowRunsKey } from "../../_data/shadow-runs";

/** What the other backend made of the same pictures; nothing where no shadow ran. */
export function ShadowPanel({ id }: { id: string }) {
  const words = useWords("backend").run;
  const { data } = useQuery({ queryKey: shadowRunsKey(id), queryFn: ({ signal }) => fetchShadowRuns(id, signal) });
  const [newest] = data?.runs ?? [];
  if (newest === undefined) return null;
  const aside =
    newest.outcome === "failed"
      ? words.failed(newest.failure ?? "")
      : newest.differences === 0
        ? words.agrees
        : words.differs(newest.differences);
  return (
    <Fold title={words.title} aside={aside} open={newest.outcome === "differs"}>
      <ShadowComparison run={newest} />
    </Fold>
  );
}

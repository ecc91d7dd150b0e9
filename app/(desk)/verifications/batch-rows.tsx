"use client";

import { useWords } from "@/components/text";
import type { VerificationRow } from "@/components/verification/record-view";
import { StatusBadge } from "@/components/verification/status-badge";
import type { LeftOut } from "./left-out";

interface BatchRowsProps {
  rows: readonly VerificationRow[];
  leftOut: (row: VerificationRow) => LeftOut | null;
  /** Said above the rows that fit. */
  fitting: (count: number) => string;
}

/** Everything that was selected: what the act will be about, and what is left out and why. */
export function BatchRows({ rows, leftOut, fitting }: BatchRowsProps) {
  const words = useWords("batch");
  const fit = rows.filter((row) => leftOut(row) === null);
  const out = rows.flatMap((row) => {
    const why = leftOut(row);
    return why === null ? [] : [{ row, why }];
  });
  return (
    <>
      {fit.length > 0 ? (
        <RowList title={fitting(fit.length)}>
          {fit.map((row) => (
            <li key={row.id} className="flex items-center gap-2 px-2.5 py-1.5">
              <PersonLine row={row} />
              <StatusBadge status={row.status} size="small" />
            </li>
          ))}
        </RowList>
      ) : null}
      {out.length > 0 ? (
        <RowList title={words.leftOut(out.length)}>
          {out.map(({ row, why }) => (
            <li key={row.id} className="flex items-center gap-2 px-2.5 py-1.5">
              <PersonLine row={row} />
              <span className="text-muted-foreground text-xs">{words.why[why]}</span>
            </li>
          ))}
        </RowList>
      ) : null}
    </>
  );
}

function RowList({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="font-medium text-sm">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <ul tabIndex={0} aria-label={title} className="max-h-44 divide-y overflow-y-auto rounded-md border text-sm">
        {children}
      </ul>
    </section>
  );
}

/** Who a record is about, as its list row says it. */
export function PersonLine({ row }: { row: VerificationRow }) {
  const text = useWords("desk");
  return (
    <span className="min-w-0 flex-1 truncate">
      {row.personName ?? text.list.noName}
      {row.maskedNumber ? (
        <span className="ml-2 font-mono text-muted-foreground text-xs">{row.maskedNumber}</span>
      ) : null}
    </span>
  );
}

import type { ReactNode } from "react";

interface DetailPageProps {
  header: ReactNode;
  /** What the record rests on, left. */
  evidence: ReactNode;
  /** Why it stands as it does, and what can be done; right, below on a phone. */
  reasons: ReactNode;
}

/** The two columns of every record's page but that of an ID check. */
export function DetailPage({ header, evidence, reasons }: DetailPageProps) {
  return (
    <div className="flex flex-1 flex-col">
      {header}
      <div className="grid flex-1 items-start gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-4">{evidence}</div>
        <div className="flex min-w-0 flex-col gap-2.5">{reasons}</div>
      </div>
    </div>
  );
}

import type { ReactNode } from "react";
import { cn } from "@/lib/utils";

interface DetailPageProps {
  header: ReactNode;
  /** What the record rests on, left. */
  evidence: ReactNode;
  /** Why it stands as it does, and what can be done; right, below on a phone. */
  reasons: ReactNode;
  /** What a person may do about it: over the reasons, or at the foot of a phone. */
  decision?: ReactNode;
  /** `foot`: it is what the record waits for, so that on a phone it stays in reach below whatever is read. */
  decisionAt?: "reasons" | "foot";
}

/** The two columns of every record's page but that of an ID check. */
export function DetailPage({ header, evidence, reasons, decision, decisionAt = "reasons" }: DetailPageProps) {
  const foot = decisionAt === "foot";
  return (
    <div className="flex flex-1 flex-col">
      {header}
      {/* A column of its own on phones, not a grid: within a grid's row nothing sticks beyond that row. */}
      <div className="flex flex-1 flex-col gap-4 p-4 lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-y-2.5">
        <div className="flex min-w-0 flex-col gap-4 lg:row-span-2">{evidence}</div>
        {decision ? (
          <div
            {...(foot ? { "data-foot-bar": "" } : {})}
            className={cn(
              "min-w-0 lg:col-start-2",
              foot && "max-lg:foot-bar max-lg:order-last max-lg:-mx-4 max-lg:mt-auto max-lg:-mb-4",
            )}
          >
            {decision}
          </div>
        ) : null}
        <div className="flex min-w-0 flex-col gap-2.5 lg:col-start-2">{reasons}</div>
      </div>
    </div>
  );
}

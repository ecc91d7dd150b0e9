import type { ReactNode } from "react";

interface FactProps {
  label: string;
  children: ReactNode;
}

/** A row of a two-column list of facts; stands inside a `dl`. */
export function Fact({ label, children }: FactProps) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="shrink-0 text-muted-foreground">{label}</dt>
      <dd className="min-w-0 break-words text-right">{children}</dd>
    </div>
  );
}

import type { ReactNode } from "react";
import { cn } from "@/lib/utils";

interface WideProps {
  /** What scrolls, for who reaches it by keyboard. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A table that is wider than a phone: it scrolls sideways, by keyboard too (WCAG 2.1.1). */
export function Wide({ label, className, children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={cn("overflow-x-auto", className)}>
      {children}
    </section>
  );
}

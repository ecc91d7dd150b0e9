import type { ReactNode } from "react";
import { cn } from "@/lib/utils";

interface PanelProps {
  title?: string;
  /** Id for the heading, so that other parts can point at it. */
  id?: string;
  aside?: ReactNode;
  className?: string;
  bodyClassName?: string;
  children: ReactNode;
}

/** A titled region. Panels are never put inside panels. */
export function Panel({ title, id, aside, className, bodyClassName, children }: PanelProps) {
  return (
    <section
      {...(id && title ? { "aria-labelledby": id } : title ? { "aria-label": title } : {})}
      className={cn("min-w-0 rounded-lg border bg-surface", className)}
    >
      {title ? (
        <header className="flex min-h-9 items-center justify-between gap-2 border-b px-3 py-1.5">
          <h2 id={id} className="font-semibold text-sm">
            {title}
          </h2>
          {aside}
        </header>
      ) : null}
      <div className={cn("p-3", bodyClassName)}>{children}</div>
    </section>
  );
}

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/utils";

interface FoldProps {
  title: string;
  aside?: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}

/** A region that opens and closes; a native `details`, so it works before and without scripts. */
export function Fold({ title, aside, open, className, children }: FoldProps) {
  return (
    <details {...(open ? { open } : {})} className={cn("group/fold min-w-0 rounded-lg border bg-surface", className)}>
      <summary className="flex min-h-9 list-none items-center gap-1.5 rounded-lg px-3 py-1.5">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 text-muted-foreground transition-transform group-open/fold:rotate-90"
        />
        <h2 className="font-semibold text-sm">{title}</h2>
        <span className="ml-auto flex items-center gap-2 text-muted-foreground text-xs">{aside}</span>
      </summary>
      <div className="border-t p-3">{children}</div>
    </details>
  );
}

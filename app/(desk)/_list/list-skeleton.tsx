import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";

/** The size of a list: heading, filters, and the table its page puts inside. */
export function ListSkeleton({ children }: { children: ReactNode }) {
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex flex-col gap-2.5 border-b bg-surface px-4 py-3">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-8 w-96 max-w-full" />
      </div>
      <div className="flex-1 bg-surface">{children}</div>
    </div>
  );
}

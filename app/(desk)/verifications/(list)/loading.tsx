import { Skeleton } from "@/components/ui/skeleton";
import { VerificationTable } from "@/components/verification/verification-table";

/** The size of the list: heading, tabs, filters, table. */
export default function Loading() {
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex flex-col gap-3 border-b bg-surface px-4 pt-3 pb-3">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-8 w-96 max-w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
      <div className="bg-surface">
        <VerificationTable rows={[]} loadingRows={14} />
      </div>
    </div>
  );
}

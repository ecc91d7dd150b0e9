import { Skeleton } from "@/components/ui/skeleton";

const LINES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The size of the review page: head, picture, matrix, reasons. */
export default function Loading() {
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex h-13 items-center gap-3 border-b bg-surface px-4">
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-5 w-20" />
      </div>
      <div className="grid flex-1 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_20rem]">
        <div className="min-h-80 bg-surface-sunken p-6">
          <Skeleton className="h-full" />
        </div>
        <div className="flex flex-col gap-5 border-l bg-surface p-4">
          {LINES.map((line) => (
            <Skeleton key={line} className="h-10" />
          ))}
        </div>
        <div className="flex flex-col gap-4 border-l bg-surface p-4">
          {LINES.slice(0, 4).map((line) => (
            <Skeleton key={line} className="h-20" />
          ))}
        </div>
      </div>
    </div>
  );
}

import { Skeleton } from "@/components/ui/skeleton";

/** The size of the form: two pictures, specimens, and the panel beside them. */
export default function Loading() {
  return (
    <div data-loading className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4">
      <div className="flex h-12 flex-col gap-2">
        <Skeleton className="h-6 w-36" />
        <Skeleton className="w-96 max-w-full" />
      </div>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-4">
          <div className="grid gap-3 sm:grid-cols-2">
            <div className="h-72 rounded-lg border bg-surface" />
            <div className="h-72 rounded-lg border bg-surface" />
          </div>
          <Skeleton className="h-36 w-full" />
        </div>
        <div className="h-64 rounded-lg border bg-surface" />
      </div>
    </div>
  );
}

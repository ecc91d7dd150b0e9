import { Skeleton } from "@/components/ui/skeleton";

const ROWS = Array.from({ length: 9 }, (_, index) => `row-${index}`);

/** The size of the review page: header, picture, evidence, reasons. */
export default function Loading() {
  return (
    <div data-loading className="flex min-h-0 flex-1 flex-col xl:h-[calc(100dvh-3rem)] xl:flex-none">
      <div className="flex h-12 items-center gap-3 border-b bg-surface px-4">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="h-5 w-20" />
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-2 xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1.15fr)_19.5rem] 2xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1.15fr)_24rem]">
        <div className="h-[62vw] max-h-[70dvh] min-h-72 bg-surface-sunken lg:h-[34rem] xl:h-auto xl:max-h-none" />
        <div className="flex flex-col gap-6 border-l bg-surface p-4">
          {ROWS.map((row) => (
            <Skeleton key={row} className="h-5 w-full" />
          ))}
        </div>
        <div className="flex flex-col gap-3 border-l p-2.5 lg:col-span-2 xl:col-span-1">
          <div className="h-40 rounded-lg border bg-surface" />
          <div className="h-24 rounded-lg border bg-surface" />
        </div>
      </div>
    </div>
  );
}

"use client";

import { useWords } from "@/components/text";
import { otherValues, type VerificationDetail } from "@/lib/contract";
import { humanise } from "@/lib/format";

/** What was told of a document beyond its fields. */
export function OtherData({ detail }: { detail: Pick<VerificationDetail, "reading" | "extractedData"> }) {
  const evidence = useWords("evidence");
  const titles = new Map(Object.entries({ mrz: evidence.mrz.title, barcode: evidence.barcode.title }));
  const rows = otherValues(detail).map(([key, value]) => [titles.get(key) ?? humanise(key), value] as const);
  if (rows.length === 0) return null;
  return (
    <section aria-label={evidence.matrix.other} className="border-t px-3 py-2">
      <h2 className="mb-1 font-medium text-muted-foreground text-xs">{evidence.matrix.other}</h2>
      <dl className="tnum grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

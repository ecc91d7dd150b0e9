"use client";

import { useWords } from "@/components/text";
import type { ExtractedData } from "@/lib/contract";
import { humanise } from "@/lib/format";

/** Shown elsewhere on the page: in the matrix, the zone and the barcode. */
const SHOWN = new Set([
  ...["fullName", "firstName", "lastName", "documentNumber", "documentType", "dateOfBirth", "expirationDate"],
  ...[
    "dateOfIssue",
    "nationality",
    "issuingState",
    "personalNumber",
    "gender",
    "placeOfBirth",
    "address",
    "mrz",
    "barcode",
  ],
]);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Values of `extractedData` that have no place of their own, so that keys of a newer backend still show. */
function otherData(data: ExtractedData): Array<readonly [string, string]> {
  const { extraFields, ...rest } = data;
  return [...Object.entries(rest), ...Object.entries(extraFields ?? {})]
    .filter(([key, value]) => !SHOWN.has(key) && value !== null && value !== undefined && value !== "")
    .map(([key, value]) => [humanise(key), isPlain(value) ? String(value) : JSON.stringify(value)]);
}

export function OtherData({ data }: { data: ExtractedData }) {
  const evidence = useWords("evidence");
  const rows = otherData(data);
  if (rows.length === 0) return null;
  return (
    <section aria-label={evidence.matrix.other} className="border-t px-3 py-2">
      <h2 className="mb-1 font-medium text-muted-foreground text-xs">{evidence.matrix.other}</h2>
      <dl className="tnum grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

"use client";

import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { warningLabel } from "@/lib/i18n";

/** The part of a row that says why it stands as it does. */
export interface Reasons {
  /** `failed`: then the error is shown in place of findings. */
  status: string;
  errorMessage: string | null;
  /** Code of the most important finding. */
  headline: string | null;
  /** Findings beside the headline. */
  otherFindings: number;
}

export function ReasonCell({ record }: { record: Reasons }) {
  const text = useWords("desk");
  const { otherFindings } = record;
  if (record.status === "failed" && record.errorMessage && !record.headline) {
    return <span className="block truncate">{record.errorMessage}</span>;
  }
  if (!record.headline) return <span className="text-muted-foreground">{text.list.noReason}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className="truncate" title={record.headline}>
        {warningLabel(record.headline, text)}
      </span>
      {otherFindings > 0 ? (
        <Badge size="small" title={text.list.moreTitle(otherFindings)}>
          {text.list.more(otherFindings)}
        </Badge>
      ) : null}
    </span>
  );
}

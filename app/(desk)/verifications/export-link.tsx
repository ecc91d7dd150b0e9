"use client";

import { Download } from "lucide-react";
import { useWords } from "@/components/text";
import { type ListState, toApiQuery } from "./search-params";

/** A plain link: the browser keeps the file while it comes, and the page has nothing to do with it. */
export function ExportLink({ state }: { state: ListState }) {
  const words = useWords("exporting");
  const query = new URLSearchParams(toApiQuery(state));
  query.delete("limit");
  query.delete("offset");
  return (
    <a
      href={`/api/kyc/id-verification/verifications/export?${query}`}
      download
      title={words.csvHelp}
      className="ml-auto inline-flex items-center gap-1.5 whitespace-nowrap text-muted-foreground text-xs underline-offset-4 hover:text-foreground hover:underline"
    >
      <Download aria-hidden className="size-3.5" />
      {words.csv}
    </a>
  );
}

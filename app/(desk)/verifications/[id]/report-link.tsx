"use client";

import { FileText } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";

/** A plain link: the browser takes the file, and shows how it comes. */
export function ReportLink({ id }: { id: string }) {
  const words = useWords("exporting");
  return (
    <Button asChild className="self-start">
      <a href={`/api/kyc/id-verification/verifications/${id}/report.pdf`} download title={words.reportHelp}>
        <FileText aria-hidden />
        {words.report}
      </a>
    </Button>
  );
}

"use client";

import Link from "next/link";
import { useWords } from "@/components/text";
import { ApiError } from "../../_data/api";
import { type CheckKind, recordPath } from "./check-kinds";

/** To the record that was kept of a refused check, when there is one, and the request id for support. */
export function RefusalLink({ error, kind }: { error: unknown; kind: CheckKind }) {
  const text = useWords("desk");
  const newCheck = useWords("newCheck");
  const { forms } = useWords("faces");
  if (!(error instanceof ApiError)) return null;
  const { verificationId, requestId } = error.body;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-xs">
      {verificationId ? (
        <Link
          href={recordPath[kind](verificationId)}
          prefetch={false}
          className="font-medium text-accent underline underline-offset-4"
        >
          {kind === "document" ? newCheck.open : forms.open}
        </Link>
      ) : null}
      {requestId ? <span className="text-muted-foreground">{text.errors.requestId(requestId)}</span> : null}
    </p>
  );
}

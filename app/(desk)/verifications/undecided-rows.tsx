"use client";

import Link from "next/link";
import { useWords } from "@/components/text";
import type { VerificationRow } from "@/components/verification/record-view";
import { ApiError, refusalText } from "../_data/api";
import { PersonLine } from "./batch-rows";
import type { Refused } from "./undecided-batch";

interface UndecidedRowsProps {
  rows: readonly VerificationRow[];
  /** Null where the whole request failed: then nothing is known of each. */
  refused: readonly Refused[] | null;
}

/** Records that were not done, each with the way to it and, where it is known, why. */
export function UndecidedRows({ rows, refused }: UndecidedRowsProps) {
  const words = useWords("batch");
  const whys = new Map<string, Refused>((refused ?? []).map((result) => [result.verificationId, result]));
  return (
    <ul className="divide-y rounded-md border text-sm">
      {rows.map((row) => {
        const why = whys.get(row.id);
        return (
          <li key={row.id} className="flex flex-col gap-0.5 px-2.5 py-1.5">
            <span className="flex items-center gap-2">
              <PersonLine row={row} />
              <Link
                href={`/verifications/${row.id}`}
                prefetch={false}
                className="shrink-0 text-accent text-xs underline underline-offset-4"
              >
                {words.open}
              </Link>
            </span>
            {why ? <Why result={why} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Why({ result: { decided, code, message } }: { result: Refused }) {
  const text = useWords("desk");
  const words = useWords("batch");
  const said =
    decided && code === "ALREADY_CLAIMED"
      ? words.claimedBy(decided.byName)
      : decided && code === "ALREADY_REVIEWED"
        ? words.reviewedBy(decided.byName)
        : refusalText(new ApiError(400, { code, message }), text);
  return <span className="text-muted-foreground text-xs">{said}</span>;
}

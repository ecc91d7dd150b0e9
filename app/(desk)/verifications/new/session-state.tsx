"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Skeleton } from "@/components/ui/skeleton";
import { fetchKycStatus } from "../../_data/faces";

/** Whether a person has an approved session to compare a face with: without one, the answer is known beforehand. */
export function SessionState({ entityId }: { entityId: string }) {
  const { biometric: words } = useWords("faces");
  const status = useQuery({
    queryKey: ["validations", "status", entityId],
    queryFn: ({ signal }) => fetchKycStatus(entityId, signal),
  });
  if (status.isPending) return <Skeleton className="w-40" />;
  if (status.isError) return <p className="text-muted-foreground text-xs">{words.statusFailed}</p>;
  if (status.data.isVerified || status.data.lastVerifiedAt !== null) {
    return (
      <p role="status" className="flex items-center gap-1.5 text-xs">
        <CircleCheck aria-hidden className="size-3.5 shrink-0 text-good" />
        {status.data.needsReverification ? words.approvedExpired : words.approved}
      </p>
    );
  }
  return (
    <p role="status" className="flex items-start gap-1.5 text-xs">
      <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0 text-care" />
      <span>
        {words.notApproved}{" "}
        <Link
          href={`/entities/${entityId}`}
          prefetch={false}
          className="font-medium text-accent underline underline-offset-4"
        >
          {words.startSession}
        </Link>
      </span>
    </p>
  );
}

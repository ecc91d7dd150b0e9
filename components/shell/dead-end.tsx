"use client";

import { FileQuestion, Lock } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A page that cannot be shown, with the way back: it does not exist for this person, or their role may not see it. */
export function DeadEnd({ why }: { why: "not-found" | "no-permission" }) {
  const { errors } = useWords("desk");
  const [icon, title, text] =
    why === "not-found"
      ? [FileQuestion, errors.notFoundTitle, errors.notFoundText]
      : [Lock, errors.noPermissionTitle, errors.noPermissionText];
  return (
    <EmptyState
      icon={icon}
      level={1}
      title={title}
      text={text}
      className="flex-1"
      action={
        <Button asChild>
          <Link href="/verifications" prefetch={false}>
            {errors.toList}
          </Link>
        </Button>
      }
    />
  );
}

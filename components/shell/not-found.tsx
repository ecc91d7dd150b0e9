"use client";

import { FileQuestion } from "lucide-react";
import Link from "next/link";
import { useText } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NotFound() {
  const text = useText();
  return (
    <EmptyState
      icon={FileQuestion}
      level={1}
      title={text.errors.notFoundTitle}
      text={text.errors.notFoundText}
      className="flex-1"
      action={
        <Button asChild>
          <Link href="/verifications" prefetch={false}>
            {text.errors.toList}
          </Link>
        </Button>
      }
    />
  );
}

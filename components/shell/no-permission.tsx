"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import { useText } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoPermission() {
  const text = useText();
  return (
    <EmptyState
      icon={Lock}
      level={1}
      title={text.errors.noPermissionTitle}
      text={text.errors.noPermissionText}
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

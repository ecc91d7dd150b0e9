"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** The one time a secret can be read. It lives in this page's memory alone. */
export function ShownSecret({ secret, children }: { secret: string; children?: ReactNode }) {
  const words = useWords("webhooks").secret;
  return (
    <Notice tone="care" role="status" title={words.shownOnce}>
      <p>{words.shownOnceNext}</p>
      <p className="mt-2 flex items-center gap-2">
        <code className="min-w-0 break-all rounded-sm bg-surface px-2 py-1 font-mono text-xs">{secret}</code>
        <CopyButton value={secret} label={words.copy} />
      </p>
      {children}
    </Notice>
  );
}

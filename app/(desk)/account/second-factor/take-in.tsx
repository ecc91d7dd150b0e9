"use client";

import { useWords } from "@/components/text";
import { CopyButton } from "@/components/ui/copy-button";
import { QrCode } from "@/components/validation/qr-code";

/** What an app needs, as a code to scan and as a key to type. */
export function TakeIn({ secret, uri }: { secret: string; uri: string }) {
  const words = useWords("account").factor;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <QrCode value={uri} label={words.qr} />
      <div className="flex min-w-56 flex-1 flex-col gap-2 text-sm">
        <p>{words.scan}</p>
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-muted-foreground">{words.key}</span>
          <code className="min-w-0 break-all font-mono text-xs">{secret.match(/.{1,4}/g)?.join(" ")}</code>
          <CopyButton value={secret} label={words.copyKey} />
        </p>
      </div>
    </div>
  );
}

"use client";

import { useWords } from "@/components/text";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/input";
import { QrCode } from "./qr-code";

interface SessionLinkProps {
  /** Address of the hosted session. */
  url: string;
}

/** The link of a session as text, to copy, and as a code to hold a phone against. */
export function SessionLink({ url }: SessionLinkProps) {
  const text = useWords("desk");
  const words = useWords("sessions").link;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <div className="flex min-w-56 flex-1 flex-col gap-2 text-sm">
        <p>{words.text}</p>
        <div className="flex items-center gap-1">
          <Input
            readOnly
            value={url}
            aria-label={words.title}
            onFocus={(event) => event.target.select()}
            className="font-mono text-xs"
          />
          <CopyButton value={url} label={`${text.common.copy}: ${words.title}`} />
        </div>
        <p className="text-muted-foreground text-xs">{words.qrText}</p>
      </div>
      <QrCode value={url} label={words.qr} />
    </div>
  );
}

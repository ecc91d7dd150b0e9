"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { SentBytes } from "@/components/upload/send-form";
import { SentBar } from "@/components/upload/sent-bar";
import { formatBytes } from "@/lib/format";
import { cn } from "@/lib/utils";
import { useHostedLanguage, useHostedText } from "../_frame/hosted-language";

interface SendingPanelProps {
  bytes: SentBytes;
  onStop: () => void;
  className?: string;
}

/** Pictures on their way: how much has left, then that they are looked at. Only what has not left yet can be stopped. */
export function SendingPanel({ bytes, onStop, className }: SendingPanelProps) {
  const language = useHostedLanguage();
  const text = useHostedText().sending;
  const gone = bytes.sent >= bytes.total;
  const [sent, total] = [formatBytes(bytes.sent, language), formatBytes(bytes.total, language)];
  return (
    <div className={cn("flex w-full flex-col gap-2 rounded-2xl border bg-surface p-4 text-center", className)}>
      {/* The bytes are not in it: a screen reader would say nothing else. */}
      <p role="status" className="font-medium text-lg">
        {gone ? text.checking : text.sending}
      </p>
      <SentBar label={text.bar} bytes={bytes} className="h-2" />
      <p className="tnum text-base text-muted-foreground">{text.sent(sent, total)}</p>
      {/* Keeps its room: the words above must not jump as the last byte leaves. */}
      <Button className={cn("h-11 text-base", gone && "invisible")} onClick={onStop}>
        <X aria-hidden />
        {text.stop}
      </Button>
    </div>
  );
}

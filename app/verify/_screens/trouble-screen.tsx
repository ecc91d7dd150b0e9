"use client";

import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { HostedText } from "@/lib/i18n";
import { ScreenTitle } from "../_frame/hosted-frame";
import { useHostedText } from "../_frame/hosted-language";
import type { Trouble } from "../_session/session-api";

function wordsFor(trouble: Trouble, text: HostedText["trouble"]): { title: string; body: string } {
  switch (trouble) {
    case "invalid":
      return { title: text.invalidTitle, body: text.invalid };
    case "offline":
      return { title: text.offlineTitle, body: text.offline };
    case "busy":
      return { title: text.busyTitle, body: text.busy };
    case "too-large":
      return { title: text.failedTitle, body: text.tooLarge };
    case "wrong-type":
      return { title: text.failedTitle, body: text.wrongType };
    case "moved":
    case "failed":
      return { title: text.failedTitle, body: text.failed };
  }
}

interface TroubleProps {
  trouble: Trouble;
  onRetry?: () => void;
}

interface TroubleNoticeProps {
  trouble: Trouble;
  /** The ways on. */
  children?: ReactNode;
}

/** The whole page, when nothing is known of the session. */
export function TroubleScreen({ trouble, onRetry }: TroubleProps) {
  const text = useHostedText().trouble;
  const { title, body } = wordsFor(trouble, text);
  return (
    <div className="flex flex-1 flex-col justify-center gap-3 text-center">
      <ScreenTitle>{title}</ScreenTitle>
      <p className="text-lg">{body}</p>
      {onRetry && trouble !== "invalid" ? (
        <Button variant="primary" className="h-12 text-lg" onClick={onRetry}>
          <RotateCcw aria-hidden />
          {text.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** Above a screen that stays as it was. */
export function TroubleNotice({ trouble, children }: TroubleNoticeProps) {
  const text = useHostedText().trouble;
  const { title, body } = wordsFor(trouble, text);
  return (
    <Notice tone="bad" role="alert" title={title} className="rounded-xl px-4 py-3 text-base">
      <p>{body}</p>
      {children}
    </Notice>
  );
}

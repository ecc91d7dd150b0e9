"use client";

import { CircleCheck, CircleX, Clock, LoaderCircle } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { HostedSession } from "@/lib/contract";
import type { HostedText } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { ScreenTitle } from "../_frame/hosted-frame";
import { useHostedText } from "../_frame/hosted-language";

export function Processing() {
  const text = useHostedText().processing;
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 text-center">
      <LoaderCircle aria-hidden className="size-12 text-accent motion-safe:animate-spin" />
      <ScreenTitle>{text.title}</ScreenTitle>
      <p role="status" className="text-lg">
        {text.lead}
      </p>
    </div>
  );
}

type Outcome = NonNullable<HostedSession["outcome"]>;

const LOOKS = {
  approved: { icon: CircleCheck, className: "bg-good-soft text-good" },
  in_review: { icon: Clock, className: "bg-accent-soft text-accent" },
  rejected: { icon: CircleX, className: "bg-bad-soft text-bad" },
  expired: { icon: Clock, className: "bg-care-soft text-care" },
  abandoned: { icon: Clock, className: "bg-care-soft text-care" },
  cancelled: { icon: CircleX, className: "bg-care-soft text-care" },
} as const satisfies Record<Outcome, unknown>;

function wordsFor(outcome: Outcome, organization: string, text: HostedText["result"]): { title: string; lead: string } {
  const lead = text[`${outcome}Lead`];
  return { title: text[outcome], lead: typeof lead === "string" ? lead : lead(organization) };
}

/** How it ended, in general words: why something failed is for the organisation to tell. */
export function Result({ session }: { session: HostedSession }) {
  const text = useHostedText().result;
  const outcome = session.outcome ?? "in_review";
  const { icon: Icon, className } = LOOKS[outcome];
  const { title, lead } = wordsFor(outcome, session.organizationName, text);
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 text-center">
      <span className={cn("flex size-20 items-center justify-center rounded-full", className)}>
        <Icon aria-hidden className="size-11" />
      </span>
      <ScreenTitle>{title}</ScreenTitle>
      <p className="text-lg">{lead}</p>
      {session.callback ? (
        <Button asChild variant="primary" className="mt-3 h-auto min-h-12 w-full whitespace-normal py-2.5 text-lg">
          <a href={session.callback}>{text.back(session.organizationName)}</a>
        </Button>
      ) : null}
    </div>
  );
}

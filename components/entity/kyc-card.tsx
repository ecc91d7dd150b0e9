"use client";

import { CircleCheck, CircleDashed, Hourglass } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { StatusBadge } from "@/components/verification/status-badge";
import { usePicture } from "@/components/verification/use-picture";
import type { EntityKycStatus } from "@/lib/contract";

interface KycCardProps {
  status: EntityKycStatus;
  /** Address of the portrait kept from the current validation; null when there is none. */
  portraitUrl: string | null;
  /** "Start a session", for those who may. */
  action: ReactNode;
}

/** How a person stands: verified or not, until when, with which portrait, and what can be done next. */
export function KycCard({ status, portraitUrl, action }: KycCardProps) {
  const words = useWords("sessions");
  const card = words.status;
  const { currentValidation: current } = status;
  const Icon = status.isVerified ? CircleCheck : status.needsReverification ? Hourglass : CircleDashed;
  return (
    <Panel title={card.title} bodyClassName="flex flex-col gap-3">
      <div className="flex gap-3">
        <Portrait url={portraitUrl} />
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-1.5 font-semibold">
            <Icon aria-hidden className={status.isVerified ? "size-4 text-good" : "size-4 text-muted-foreground"} />
            {status.isVerified ? card.verified : card.notVerified}
          </p>
          {status.needsReverification ? <p className="text-care text-sm">{card.expired}</p> : null}
          {status.hasKyc ? null : <p className="text-muted-foreground text-sm">{card.noneText}</p>}
        </div>
      </div>
      <dl className="tnum flex flex-col gap-1 text-sm empty:hidden">
        {current ? (
          <Fact label={card.current}>
            <Link
              href={`/validations/${current.id}`}
              prefetch={false}
              aria-label={card.open}
              title={card.open}
              className="rounded-sm"
            >
              <StatusBadge status={current.status} help={words.statusHelp} />
            </Link>
          </Fact>
        ) : null}
        {status.lastVerifiedAt ? (
          <Fact label={card.last}>
            <Time iso={status.lastVerifiedAt} />
          </Fact>
        ) : null}
        {status.expiresAt ? (
          <Fact label={card.until}>
            <Time iso={status.expiresAt} />
          </Fact>
        ) : null}
      </dl>
      {action}
    </Panel>
  );
}

function Portrait({ url }: { url: string | null }) {
  const text = useWords("desk");
  const { status: words } = useWords("sessions");
  const picture = usePicture(url);
  if (picture.state === "missing") return null;
  return (
    <div className="flex h-24 w-20 shrink-0 items-center justify-center overflow-hidden rounded-md border bg-surface-sunken text-center text-2xs text-muted-foreground">
      {picture.state === "ready" ? (
        // biome-ignore lint/performance/noImgElement: a blob that is on the page already; there is nothing to optimise
        <img src={picture.url} alt={words.portrait} className="size-full object-cover" />
      ) : picture.state === "loading" ? (
        <span className="sr-only">{text.common.loading}</span>
      ) : (
        text.errors.imageFailed
      )}
    </div>
  );
}

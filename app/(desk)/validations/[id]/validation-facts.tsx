"use client";

import { Hand } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { StatusBadge } from "@/components/verification/status-badge";
import type { ValidationDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { EntityLink } from "../../_detail/entity-link";

/** Outcome of the session and decision of a person, which are two things; then dates and ids. */
export function ValidationFacts({ detail }: { detail: ValidationDetail }) {
  const text = useWords("desk");
  const { detail: words, statusHelp } = useWords("sessions");
  const { manualDecision: manual } = detail;
  return (
    <Panel title={words.facts} bodyClassName="flex flex-col gap-2.5">
      {manual ? (
        <div className="text-sm">
          <h3 className="flex items-center gap-1.5 font-medium">
            <Hand aria-hidden className="size-3.5 text-muted-foreground" />
            {words.manualTitle}
          </h3>
          <p>
            {words.manual(text.statuses[manual.from], text.statuses[manual.to])}
            {manual.by ? ` ${words.manualBy(manual.by)}` : ""}, <Time iso={manual.at} />
          </p>
          <p className="whitespace-pre-wrap break-words text-muted-foreground">{manual.reason}</p>
        </div>
      ) : null}
      <dl className="tnum flex flex-col gap-1 text-sm">
        <Fact label={words.automatic}>
          {detail.automaticStatus ? (
            <StatusBadge status={detail.automaticStatus} help={statusHelp} size="small" />
          ) : (
            words.automaticNone
          )}
        </Fact>
        <Fact label={text.list.entity}>
          <EntityLink id={detail.entityId} name={detail.entityName} />
        </Fact>
        <Fact label={words.document}>
          {detail.idVerificationId ? (
            <Link
              href={`/verifications/${detail.idVerificationId}`}
              prefetch={false}
              className="text-accent underline-offset-4 hover:underline"
            >
              {words.openDocument}
            </Link>
          ) : (
            <span className="text-muted-foreground">{text.common.none}</span>
          )}
        </Fact>
        {detail.verifiedAt ? (
          <Fact label={words.verified}>
            <Time iso={detail.verifiedAt} />
          </Fact>
        ) : null}
        {detail.expiresAt ? (
          <Fact label={detail.status === "approved" ? words.expires : words.linkUntil}>
            <Time iso={detail.expiresAt} />
          </Fact>
        ) : null}
        <Fact label={words.session}>
          <span className="font-mono text-xs" title={detail.sessionId}>
            {shortId(detail.sessionId)}
          </span>
        </Fact>
      </dl>
    </Panel>
  );
}

"use client";

import Link from "next/link";
import { useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { BiometricSessionDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { EntityLink } from "../../../_detail/entity-link";

/** Whose face, against what, and when it ended. */
export function FaceSessionFacts({ detail }: { detail: BiometricSessionDetail }) {
  const text = useWords("desk");
  const { detail: sessions } = useWords("sessions");
  const { detail: words } = useWords("faceSessions");
  return (
    <Panel title={sessions.facts}>
      <dl className="tnum flex flex-col gap-1 text-sm">
        <Fact label={text.list.entity}>
          <EntityLink id={detail.entityId} name={detail.entityName} />
        </Fact>
        {detail.validationId ? (
          <Fact label={words.comparedWith}>
            <Link
              href={`/validations/${detail.validationId}`}
              prefetch={false}
              className="text-accent underline-offset-4 hover:underline"
            >
              {words.openValidation}
            </Link>
          </Fact>
        ) : null}
        {detail.completedAt ? (
          <Fact label={words.ended}>
            <Time iso={detail.completedAt} />
          </Fact>
        ) : null}
        <Fact label={sessions.session}>
          <span className="font-mono text-xs" title={detail.hostedSessionId}>
            {shortId(detail.hostedSessionId)}
          </span>
        </Fact>
      </dl>
    </Panel>
  );
}

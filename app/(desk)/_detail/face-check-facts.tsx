"use client";

import { useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { shortId } from "@/lib/format";
import { EntityLink } from "./entity-link";

interface FaceCheckFactsProps {
  record: {
    entityId: string | null;
    entityName: string | null;
    vendorData?: string | null;
    threshold: number | null;
    requestId: string | null;
    triggeredByUserId: string | null;
    engineVersion: string | null;
  };
}

/** Who, for whom, under which reference and with what. */
export function FaceCheckFacts({ record }: FaceCheckFactsProps) {
  const { facts } = useWords("faces");
  return (
    <Panel title={facts.title}>
      <dl className="tnum flex flex-col gap-1 text-sm">
        <Fact label={facts.entity}>
          <EntityLink id={record.entityId} name={record.entityName} />
        </Fact>
        {record.vendorData ? <Fact label={facts.reference}>{record.vendorData}</Fact> : null}
        {record.threshold !== null ? <Fact label={facts.threshold}>{record.threshold}</Fact> : null}
        {record.requestId ? (
          <Fact label={facts.request}>
            <span className="font-mono text-xs">{record.requestId}</span>
          </Fact>
        ) : null}
        <Fact label={facts.runBy}>
          {record.triggeredByUserId ? (
            <span className="font-mono text-xs" title={record.triggeredByUserId}>
              {shortId(record.triggeredByUserId)}
            </span>
          ) : (
            facts.byKey
          )}
        </Fact>
        {record.engineVersion ? (
          <Fact label={facts.engine}>
            <span className="font-mono text-xs">{record.engineVersion}</span>
          </Fact>
        ) : null}
      </dl>
    </Panel>
  );
}

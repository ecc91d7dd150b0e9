"use client";

import { CircleCheck, Upload } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Explained } from "@/components/verification/explained";
import { LivenessFacts, OptionsInForce, QualityFacts, RulesApplied } from "@/components/verification/facts-panels";
import { FailureText } from "@/components/verification/failure-text";
import { RawJson } from "@/components/verification/raw-json";
import { WarningCard } from "@/components/verification/warning-card";
import type { EntityRecord, ExplainedWarning, Side, VerificationDetail } from "@/lib/contract";
import { AttachPanel } from "./attach-panel";
import { ReportLink } from "./report-link";
import { RunsPanel } from "./runs-panel";

export interface Allowed {
  recheck: boolean;
  entities: boolean;
  correct: boolean;
  attach: boolean;
  originals: boolean;
  runChecks: boolean;
  decide: boolean;
  second: boolean;
  note: boolean;
  report: boolean;
  assign: boolean;
  /** Whether the other backend looks at the same pictures, which is then worth asking about. */
  shadow: boolean;
}

interface WhyColumnProps {
  detail: VerificationDetail;
  entity: EntityRecord | null;
  may: Allowed;
  /** The record's warnings in their order, explained. */
  explained: readonly ExplainedWarning[];
  images: Partial<Record<Side, HTMLImageElement>>;
  onShowField: (field: string) => void;
  hasField: (field: string) => boolean;
  onRecheck: (() => void) | null;
  /** What people said, between the findings and what they rest on. */
  people: ReactNode;
}

/** Why the outcome is what it is: findings first, then everything they rest on. */
export function WhyColumn(props: WhyColumnProps) {
  const { detail, entity, may, explained, images, onShowField, hasField, onRecheck, people } = props;
  const text = useWords("desk");
  const words = useWords("evidence");
  const { reading } = detail;
  return (
    <div className="flex flex-col gap-2.5 p-2.5">
      {detail.status === "failed" ? (
        <Notice tone="bad" title={words.failed.title}>
          <FailureText message={detail.errorMessage} />
          <div className="mt-2 flex flex-wrap gap-2">
            {onRecheck ? (
              // Longer in some languages than the column is wide.
              <Button className="h-auto min-h-8 max-w-full whitespace-normal py-1 text-left" onClick={onRecheck}>
                {words.failed.retry}
              </Button>
            ) : null}
            {may.runChecks ? (
              <Button asChild>
                <Link href="/verifications/new" prefetch={false}>
                  <Upload aria-hidden />
                  {words.failed.upload}
                </Link>
              </Button>
            ) : null}
          </div>
        </Notice>
      ) : null}
      <section aria-labelledby="why" className="rounded-lg border bg-surface">
        <h2 id="why" className="flex min-h-9 items-center px-3 font-semibold text-sm">
          {words.why.title}
        </h2>
        {detail.warningDetails.length === 0 ? (
          <p className="flex gap-2 border-t px-3 py-2.5 text-muted-foreground text-sm">
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
            {detail.status === "failed" ? words.failed.text : words.why.none}
          </p>
        ) : (
          <ul>
            {detail.warningDetails.map((warning, index) => {
              const { field } = warning;
              const why = explained[index];
              return (
                <li key={`${warning.code}-${field ?? ""}`} className="border-t first:rounded-none">
                  <WarningCard
                    warning={warning}
                    onShow={field !== null && hasField(field) ? () => onShowField(field) : undefined}
                  >
                    {why ? <Explained warning={why} images={images} /> : null}
                  </WarningCard>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      <section aria-label={text.list.entity} className="rounded-lg border bg-surface px-3 py-2.5">
        <h2 className="mb-1 font-semibold text-sm">{entity ? text.list.entity : words.attach.title}</h2>
        {detail.entityId ? (
          <Link
            href={`/entities/${detail.entityId}`}
            prefetch={false}
            className="text-accent text-sm underline-offset-4 hover:underline"
          >
            {entity?.name ?? detail.entityName ?? detail.entityId}
          </Link>
        ) : may.attach ? (
          <AttachPanel id={detail.id} />
        ) : (
          <p className="text-muted-foreground text-sm">{text.common.none}</p>
        )}
      </section>
      {people}
      <RunsPanel detail={detail} />
      {may.report ? <ReportLink id={detail.id} /> : null}
      <Fold title={words.options.title}>
        <OptionsInForce options={detail.options} />
      </Fold>
      {detail.checks.length > 0 ? (
        <Fold title={words.checks.title} aside={detail.checks.length}>
          <RulesApplied checks={detail.checks} />
        </Fold>
      ) : null}
      {reading ? (
        <>
          <Fold title={words.quality.title}>
            <QualityFacts images={reading.images} />
          </Fold>
          <Fold title={words.liveness.title}>
            <LivenessFacts liveness={reading.liveness} />
          </Fold>
        </>
      ) : null}
      <RawJson value={detail} />
      <p className="px-1 text-muted-foreground text-xs">{words.uploadOnly}</p>
    </div>
  );
}

"use client";

import { Ban, Check, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { ValidationRecord, ValidationStatus } from "@/lib/contract";
import type { Decision } from "../actions";
import { DecisionDialog } from "./decision-dialog";
import { PlainDecision } from "./plain-decision";

/** What a person may do from each status; from all others nothing leads on. */
const POSSIBLE: ReadonlyMap<ValidationRecord["status"], readonly Decision[]> = new Map<
  ValidationStatus,
  readonly Decision[]
>([
  ["pending", ["cancel"]],
  ["in_progress", ["cancel"]],
  ["in_review", ["approve", "reject", "cancel"]],
  ["approved", ["revoke"]],
]);
const looks = {
  approve: { icon: Check, variant: "primary" },
  reject: { icon: X, variant: "danger" },
  cancel: { icon: Ban, variant: "outline" },
  revoke: { icon: Undo2, variant: "danger" },
} as const;

interface DecisionPanelProps {
  id: string;
  status: ValidationRecord["status"];
  refused: string | null;
  mayDecide: boolean;
}

export function DecisionPanel({ id, status, refused, mayDecide }: DecisionPanelProps) {
  const words = useWords("sessions").decide;
  const { errors } = useWords("desk");
  const [decision, setDecision] = useState<Decision | null>(null);
  const possible = POSSIBLE.get(status) ?? [];
  const remark = !mayDecide
    ? words.noPermission
    : possible.length === 0
      ? words.notPossible
      : status === "pending" || status === "in_progress"
        ? words.waitReview
        : null;
  return (
    <Panel title={words.title} bodyClassName="flex flex-col gap-2">
      {refused !== null ? (
        <Notice tone="bad" role="alert" title={words.failed}>
          {errors.byCode[refused] ?? errors.generic}
        </Notice>
      ) : null}
      {mayDecide && possible.length > 0 ? (
        <div data-scripted className="flex flex-wrap gap-2">
          {possible.map((name) => {
            const { icon: Icon, variant } = looks[name];
            return (
              <Button key={name} variant={variant} onClick={() => setDecision(name)}>
                <Icon aria-hidden />
                {words[name]}
              </Button>
            );
          })}
        </div>
      ) : null}
      {mayDecide && possible.length > 0 ? (
        <noscript>
          <PlainDecision id={id} possible={possible} />
        </noscript>
      ) : null}
      {remark ? <p className="text-muted-foreground text-sm">{remark}</p> : null}
      <DecisionDialog id={id} decision={decision} onClose={() => setDecision(null)} />
    </Panel>
  );
}

"use client";

import { Ban, Check, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { ValidationRecord, ValidationStatus } from "@/lib/contract";
import type { Decision } from "../actions";
import { DecisionDialog } from "./decision-dialog";

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
  mayDecide: boolean;
}

export function DecisionPanel({ id, status, mayDecide }: DecisionPanelProps) {
  const words = useWords("sessions").decide;
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
      {mayDecide && possible.length > 0 ? (
        <div className="flex flex-wrap gap-2">
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
      {remark ? <p className="text-muted-foreground text-sm">{remark}</p> : null}
      <DecisionDialog id={id} decision={decision} onClose={() => setDecision(null)} />
    </Panel>
  );
}

"use client";

import { Ban, Check, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { StatusBadge } from "@/components/verification/status-badge";
import { cn } from "@/lib/utils";
import type { Deciding, Decision } from "./decision";
import { DecisionDialog } from "./decision-dialog";
import { PlainDecision } from "./plain-decision";

const looks = {
  approve: { icon: Check, variant: "primary" },
  reject: { icon: X, variant: "danger" },
  cancel: { icon: Ban, variant: "outline" },
  revoke: { icon: Undo2, variant: "danger" },
} as const;

interface DecisionPanelProps {
  id: string;
  /** How the record stands, said at the foot of a phone where its head is out of sight; left out elsewhere. */
  footStatus?: { status: string; help: Record<string, string> } | null;
  deciding: Deciding;
  /** What a person may do now. */
  possible: readonly Decision[];
  /** Said where not everything is possible yet, or any more. */
  remark: string | null;
  /** Code with which a decision sent without scripts was refused. */
  refused: string | null;
  mayDecide: boolean;
}

export function DecisionPanel(props: DecisionPanelProps) {
  const { id, footStatus = null, deciding, possible, remark, refused, mayDecide } = props;
  const words = useWords("sessions").decide;
  const { errors } = useWords("desk");
  const [decision, setDecision] = useState<Decision | null>(null);
  const said = mayDecide ? remark : words.noPermission;
  return (
    <Panel
      title={words.title}
      aside={
        footStatus ? (
          <span className="lg:hidden">
            <StatusBadge {...footStatus} size="small" />
          </span>
        ) : null
      }
      className={cn(footStatus && "max-lg:rounded-none max-lg:border-x-0 max-lg:border-b-0")}
      bodyClassName="flex flex-col gap-2"
    >
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
          <PlainDecision id={id} send={deciding.decideByForm} possible={possible} />
        </noscript>
      ) : null}
      {said ? <p className="text-muted-foreground text-sm">{said}</p> : null}
      <DecisionDialog send={deciding.decide} decision={decision} onClose={() => setDecision(null)} />
    </Panel>
  );
}

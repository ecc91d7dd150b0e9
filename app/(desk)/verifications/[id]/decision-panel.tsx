"use client";

import { Camera, Check, X } from "lucide-react";
import { useState } from "react";
import { DecisionForm } from "@/components/review/decision-form";
import { ReviewLine } from "@/components/review/review-history";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { nameOf } from "@/components/verification/record-view";
import type { ReviewKind, ReviewList, VerificationDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { usePendingDecisions } from "../../_review/pending-decisions";
import { decisionNotes } from "./decision-notes";
import { SecondPanel } from "./second-panel";
import { reviewOfRun } from "./use-reviews";

export type Choice = "approve" | "decline" | "ask";

/** Approve and decline confirm the engine when it says the same, and override it when it does not. */
export function kindOf(choice: Choice, status: VerificationDetail["status"]): ReviewKind {
  if (choice === "ask") return "ask-image";
  if (choice === "approve") return status === "approved" ? "confirm" : "override-approve";
  return status === "declined" ? "confirm" : "override-decline";
}

interface DecisionPanelProps {
  detail: VerificationDetail;
  reviews: ReviewList;
  me: string;
  may: { decide: boolean; second: boolean };
  choice: Choice | null;
  onChoice: (choice: Choice | null) => void;
}

/** What a person says of this run: always beside the engine's outcome, with the reason on record. */
export function DecisionPanel({ detail, reviews, me, may, choice, onChoice }: DecisionPanelProps) {
  const words = useWords("decisions");
  const pending = usePendingDecisions();
  const current = reviewOfRun(reviews, detail.id);
  const waits = current?.state === "awaiting-second" ? current : null;
  const [again, setAgain] = useState(false);
  const onItsWay = pending.of(detail.id);
  const newer = reviews.possible.length === 0;
  const deciding = may.decide && !newer && onItsWay === null && (current === null || again || choice !== null);
  return (
    <section aria-labelledby="review" className="flex flex-col gap-2.5 border-t bg-surface p-2.5">
      <h2 id="review" className="sr-only">
        {words.panel.title}
      </h2>
      {current && choice === null ? <ReviewLine review={current} /> : null}
      {current === null && !deciding && onItsWay === null ? (
        <p className="text-muted-foreground text-sm">
          {newer ? words.panel.olderRun : may.decide ? words.panel.none : words.panel.noneForRole}
        </p>
      ) : null}
      {waits && choice === null ? (
        <SecondPanel id={detail.id} review={waits} own={waits.by === me} maySecond={may.second} />
      ) : null}
      {onItsWay ? (
        <p className="text-muted-foreground text-sm">
          {words.pending.text(words.kinds[onItsWay.review.kind], words.pending.label)}
        </p>
      ) : null}
      {deciding && choice !== null ? (
        <ChosenForm
          key={choice}
          {...{ detail, reviews, choice, me }}
          onDone={() => {
            setAgain(false);
            onChoice(null);
          }}
        />
      ) : deciding ? (
        <Choices detail={detail} reviews={reviews} onChoice={onChoice} />
      ) : may.decide && current && !newer && onItsWay === null && !waits ? (
        <Button className="self-start" size="small" onClick={() => setAgain(true)}>
          {words.panel.again}
        </Button>
      ) : null}
    </section>
  );
}

interface ChoicesProps {
  detail: VerificationDetail;
  reviews: ReviewList;
  onChoice: (choice: Choice) => void;
}

function Choices({ detail, reviews, onChoice }: ChoicesProps) {
  const { panel } = useWords("decisions");
  const possible = (choice: Choice) => reviews.possible.includes(kindOf(choice, detail.status));
  const help = (choice: Choice) =>
    kindOf(choice, detail.status) === "confirm" ? panel.approveConfirms : panel.overrides;
  return (
    <div className="grid grid-cols-2 gap-2">
      {possible("approve") ? (
        <Button onClick={() => onChoice("approve")} title={help("approve")}>
          <Check aria-hidden className="text-good" />
          {panel.approve}
          <Kbd className="ml-auto">a</Kbd>
        </Button>
      ) : null}
      {possible("decline") ? (
        <Button onClick={() => onChoice("decline")} title={help("decline")}>
          <X aria-hidden className="text-bad" />
          {panel.decline}
          <Kbd className="ml-auto">d</Kbd>
        </Button>
      ) : null}
      {possible("ask") ? (
        <Button variant="ghost" className="col-span-2" onClick={() => onChoice("ask")}>
          <Camera aria-hidden />
          {panel.askImage}
        </Button>
      ) : null}
    </div>
  );
}

interface ChosenFormProps {
  detail: VerificationDetail;
  reviews: ReviewList;
  choice: Choice;
  me: string;
  onDone: () => void;
}

function ChosenForm({ detail, reviews, choice, me, onDone }: ChosenFormProps) {
  const words = useWords("decisions");
  const { queue } = useWords("reviews");
  const pending = usePendingDecisions();
  const kind = kindOf(choice, detail.status);
  const overrides = kind === "override-approve" || kind === "override-decline";
  const undone = pending.draftOf(detail.id);
  // What was on view when the form was opened: a review that arrives meanwhile must not be passed over unread.
  const [seen] = useState(reviews.seq);
  return (
    <DecisionForm
      kind={kind}
      action={words.panel.submit[choice]}
      tone={choice === "decline" ? "danger" : "primary"}
      notes={decisionNotes({ reviews, seen, me, overrides }, { ...words, queue })}
      draft={undone?.kind === kind ? undone : null}
      onCancel={onDone}
      onSubmit={(given) => {
        pending.decide({
          verificationId: detail.id,
          person: nameOf(detail) ?? shortId(detail.id),
          review: { kind, ...given, previousSeq: seen },
        });
        onDone();
      }}
    />
  );
}

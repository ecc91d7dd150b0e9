"use client";

import { FaceFacts } from "@/components/face/face-facts";
import { MATCH_MARK } from "@/components/face/scale";
import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { ChallengeFrames } from "@/components/validation/challenge-frames";
import { SessionEvents } from "@/components/validation/session-events";
import { SessionLink } from "@/components/validation/session-link";
import { SessionSteps } from "@/components/validation/session-steps";
import { Findings } from "@/components/verification/findings";
import { RawJson } from "@/components/verification/raw-json";
import { wordsAhead } from "@/components/words-ahead";
import type { ValidationDetail, ValidationImage, ValidationRecord, ValidationStatus } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { warningLabel } from "@/lib/i18n";
import { validationImageUrl } from "../../_data/faces";
import { Comparison } from "../../_detail/comparison";
import type { Decision } from "../../_detail/decision";
import { DecisionPanel } from "../../_detail/decision-panel";
import { DetailHeader } from "../../_detail/detail-header";
import { DetailPage } from "../../_detail/detail-page";
import { useLiveSession } from "../../_detail/use-live-session";
import { decide, decideByForm } from "../actions";
import { SessionPictures } from "./session-pictures";
import { ValidationFacts } from "./validation-facts";

wordsAhead("desk", "document", "evidence", "faces", "findings", "sessions");

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

interface ValidationScreenProps {
  detail: ValidationDetail;
  /** Code with which a decision sent without scripts was refused. */
  refused: string | null;
  mayDecide: boolean;
  maySeeLink: boolean;
}

/** One hosted session: how far it is or what it found, the pictures it rests on, and the decision over it. */
export function ValidationScreen({ detail, refused, mayDecide, maySeeLink }: ValidationScreenProps) {
  const text = useWords("desk");
  const words = useWords("sessions");
  const faceWords = useWords("faces");
  const step = useLiveSession(detail.id);
  const running = detail.status === "pending" || detail.status === "in_progress";
  const possible = POSSIBLE.get(detail.status) ?? [];
  // It waits for a person, and this one may be it.
  const awaited = mayDecide && possible.includes("approve");
  const url = (image: ValidationImage) => validationImageUrl(detail.id, image);
  const faces: [ShownFace, ShownFace] = [
    { label: faceWords.pair.portrait, url: url("portrait-face"), finding: detail.portraitFace },
    { label: faceWords.pair.selfie, url: url("selfie-face"), finding: detail.selfieFace },
  ];
  const anyFace = detail.portraitFace !== null || detail.selfieFace !== null;
  return (
    <DetailPage
      header={
        <DetailHeader
          id={detail.id}
          title={detail.entityName ?? words.detail.record(shortId(detail.id))}
          status={detail.status}
          help={words.statusHelp}
          createdAt={detail.createdAt}
          list="/validations"
          marks={
            <Badge tone={detail.isCurrent ? "accent" : "neutral"} size="small">
              {detail.isCurrent ? words.list.current : words.list.notCurrent}
            </Badge>
          }
        />
      }
      evidence={
        <>
          {running ? (
            <Panel title={words.steps.title}>
              <SessionSteps of="validation" status={detail.status} step={step} />
            </Panel>
          ) : null}
          {running && maySeeLink && detail.providerSessionUrl ? (
            <Panel title={words.link.title}>
              <SessionLink url={detail.providerSessionUrl} />
            </Panel>
          ) : null}
          {anyFace ? (
            <Comparison left={faces[0]} right={faces[1]}>
              <ScoreScale
                score={detail.comparison?.score ?? null}
                comparison={detail.comparison}
                threshold={MATCH_MARK}
                thresholdOrigin="session"
              />
            </Comparison>
          ) : null}
          {detail.challenge ? (
            <Panel title={words.detail.challenge}>
              <ChallengeFrames challenge={detail.challenge} urlOf={(index) => url(`frame-${index}`)} />
            </Panel>
          ) : null}
          {detail.status === "pending" ? null : <SessionPictures detail={detail} />}
        </>
      }
      decisionAt={awaited ? "foot" : "reasons"}
      decision={
        <DecisionPanel
          id={detail.id}
          footStatus={awaited ? { status: detail.status, help: words.statusHelp } : null}
          deciding={{
            decide: (decision, reason) => decide(detail.id, decision, reason),
            decideByForm,
          }}
          possible={possible}
          remark={possible.length === 0 ? words.decide.notPossible : running ? words.decide.waitReview : null}
          refused={refused}
          mayDecide={mayDecide}
        />
      }
      reasons={
        <>
          <Findings
            warnings={detail.warningDetails}
            none={
              running
                ? words.detail.notFinished
                : detail.automaticStatus === null
                  ? words.detail.neverFinished
                  : words.detail.nothingFound
            }
            unfinished={detail.automaticStatus === null}
          />
          {detail.omittedWarnings.length > 0 ? (
            <Panel title={words.detail.omitted}>
              <ul className="list-disc pl-4 text-sm">
                {detail.omittedWarnings.map((code) => (
                  <li key={code}>{warningLabel(code, text)}</li>
                ))}
              </ul>
              <p className="mt-1.5 text-muted-foreground text-xs">{words.detail.omittedHelp}</p>
            </Panel>
          ) : null}
          <ValidationFacts detail={detail} />
          <Fold title={words.detail.events} open aside={detail.events.length}>
            <SessionEvents events={detail.events} />
          </Fold>
          <FaceFacts faces={faces} />
          {detail.status === "pending" ? null : (
            <Notice tone="info" title={words.detail.limits.title}>
              <p>{words.detail.limits.video}</p>
              <p className="mt-1">{words.detail.limits.mask}</p>
            </Notice>
          )}
          <RawJson value={detail} />
        </>
      }
    />
  );
}

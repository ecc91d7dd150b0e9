"use client";

import { FaceFacts } from "@/components/face/face-facts";
import { MATCH_MARK } from "@/components/face/scale";
import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { useWords } from "@/components/text";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { ChallengeFrames } from "@/components/validation/challenge-frames";
import { SessionEvents } from "@/components/validation/session-events";
import { SessionLink } from "@/components/validation/session-link";
import { SessionSteps } from "@/components/validation/session-steps";
import { RawJson } from "@/components/verification/raw-json";
import { wordsAhead } from "@/components/words-ahead";
import type { BiometricSessionDetail, BiometricSessionImage } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { faceSessionImageUrl, validationImageUrl } from "../../../_data/faces";
import { Comparison } from "../../../_detail/comparison";
import { DecisionPanel } from "../../../_detail/decision-panel";
import { DetailHeader } from "../../../_detail/detail-header";
import { DetailPage } from "../../../_detail/detail-page";
import { Pictures } from "../../../_detail/pictures";
import { useFaceSide } from "../../../_detail/use-face-side";
import { useLiveSession } from "../../../_detail/use-live-session";
import { cancelSession, cancelSessionByForm } from "../actions";
import { FaceSessionFacts } from "./face-session-facts";
import { Outcome } from "./outcome";

wordsAhead("desk", "document", "evidence", "faceSessions", "faces", "sessions");

interface FaceSessionScreenProps {
  detail: BiometricSessionDetail;
  /** Code with which a cancelling sent without scripts was refused. */
  refused: string | null;
  may: { decide: boolean; seeLink: boolean };
}

/** One live selfie against the faces of an approved validation: how far it is or what it found, and what that rests on. */
export function FaceSessionScreen({ detail, refused, may }: FaceSessionScreenProps) {
  const sessions = useWords("sessions");
  const words = useWords("faceSessions");
  const { id, status, validationId } = detail;
  const step = useLiveSession(id);
  const running = status === "pending" || status === "in_progress";
  const url = (image: BiometricSessionImage) => faceSessionImageUrl(id, image);
  const stored: ShownFace = {
    label: words.detail.stored,
    url: validationId === null ? null : validationImageUrl(validationId, "selfie-face"),
    finding: validationId === null ? null : "elsewhere",
  };
  const live: ShownFace = { label: words.detail.live, url: url("selfie-face"), finding: detail.selfieFace };
  const selfie = useFaceSide("selfie", detail.selfieFace === null ? null : url("selfie"), detail.selfieFace, false);
  return (
    <DetailPage
      header={
        <DetailHeader
          id={id}
          title={detail.entityName ?? words.detail.record(shortId(id))}
          status={status}
          help={words.statusHelp}
          createdAt={detail.createdAt}
          list="/biometric/sessions"
        />
      }
      evidence={
        <>
          {running ? (
            <Panel title={sessions.steps.title}>
              <SessionSteps of="face" status={status} step={step} />
            </Panel>
          ) : null}
          {running && may.seeLink && detail.sessionUrl ? (
            <Panel title={sessions.link.title}>
              <SessionLink url={detail.sessionUrl} />
            </Panel>
          ) : null}
          {detail.selfieFace !== null ? (
            <Comparison left={stored} right={live}>
              <ScoreScale
                score={detail.score}
                comparison={detail.comparison}
                threshold={MATCH_MARK}
                thresholdOrigin="session"
              />
            </Comparison>
          ) : null}
          {detail.challenge ? (
            <Panel title={sessions.detail.challenge}>
              <ChallengeFrames challenge={detail.challenge} urlOf={(index) => url(`frame-${index}`)} />
            </Panel>
          ) : null}
          {detail.selfieFace !== null ? <Pictures sides={[selfie]} first="selfie" /> : null}
        </>
      }
      decision={
        running || refused !== null ? (
          <DecisionPanel
            id={id}
            deciding={{
              decide: (_decision, reason) => cancelSession(id, reason),
              decideByForm: cancelSessionByForm,
            }}
            possible={running ? ["cancel"] : []}
            remark={running ? null : sessions.decide.notPossible}
            refused={refused}
            mayDecide={may.decide}
          />
        ) : null
      }
      reasons={
        <>
          <Outcome detail={detail} />
          <FaceSessionFacts detail={detail} />
          <Fold title={sessions.detail.events} open aside={detail.events.length}>
            <SessionEvents events={detail.events} />
          </Fold>
          <FaceFacts faces={[live]} />
          {status === "pending" ? null : (
            <Notice tone="info" title={sessions.detail.limits.title}>
              <p>{sessions.detail.limits.video}</p>
              <p className="mt-1">{sessions.detail.limits.mask}</p>
            </Notice>
          )}
          <RawJson value={detail} />
        </>
      }
    />
  );
}

"use client";

import { bandOfScore } from "@/components/face/scale";
import { ScoreScale } from "@/components/face/score-scale";
import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/verification/status-badge";
import { statusWord } from "@/components/verification/status-word";
import type { FaceMatchAnswer } from "@/lib/contract";
import { warningLabel } from "@/lib/i18n";
import { ResultFrame } from "./result-frame";

interface FaceMatchResultProps {
  answer: FaceMatchAnswer;
  onAnother: () => void;
}

/** Codes that say that a face was missing; the answer's score is then a stand-in and means nothing. */
const NOT_COMPARED = ["NO_REFERENCE_IMAGE", "NO_FACE_IN_SELFIE", "NO_FACE_DETECTED", "FACE_MATCH_NOT_COMPUTED"];

export function FaceMatchResult({ answer, onAnother }: FaceMatchResultProps) {
  const text = useWords("desk");
  const words = useWords("faces");
  const compared = !answer.warnings.some((code) => NOT_COMPARED.includes(code));
  const titles: Record<string, string> = {
    approved: words.match.resultMatch,
    declined: compared ? words.match.resultNoMatch : words.match.resultNotCompared,
    in_review: words.match.resultReview,
  };
  const title = statusWord(titles, answer.status);
  return (
    <ResultFrame
      title={title}
      badge={<StatusBadge status={answer.status} help={words.statusHelp} />}
      record={answer.verificationId ? `/face-matches/${answer.verificationId}` : null}
      words={words.forms}
      onAnother={onAnother}
      limits={<StillImageLimits />}
    >
      <ScoreScale score={compared ? answer.score : null} comparison={null} threshold={answer.scoreDeclineThreshold} />
      {answer.match && bandOfScore(answer.score) !== "match" ? (
        <Notice tone="care">{words.scale.verdictOverBand}</Notice>
      ) : null}
      {answer.warnings.length > 0 ? (
        <ul className="flex list-disc flex-col gap-0.5 border-t pt-3 pl-4 text-sm">
          {answer.warnings.map((code) => (
            <li key={code}>{warningLabel(code, text)}</li>
          ))}
        </ul>
      ) : null}
      {compared ? null : <p className="text-sm">{words.forms.advice}</p>}
    </ResultFrame>
  );
}

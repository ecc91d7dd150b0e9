"use client";

import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/verification/status-badge";
import type { BiometricAnswer } from "@/lib/contract";
import { ResultFrame } from "./result-frame";

interface BiometricResultProps {
  answer: BiometricAnswer;
  onAnother: () => void;
}

export function BiometricResult({ answer, onAnother }: BiometricResultProps) {
  const { biometric: words, forms, statusHelp } = useWords("faces");
  const { match, approvedSessionIds, matchedKycValidationIds, verificationId } = answer;
  return (
    <ResultFrame
      title={match ? words.resultMatch : words.resultNoMatch}
      badge={<StatusBadge status={match ? "matched" : "not_matched"} help={statusHelp} />}
      record={verificationId ? `/biometric/${verificationId}` : null}
      words={forms}
      onAnother={onAnother}
      limits={<StillImageLimits />}
    >
      <p className="text-sm">
        {match ? words.resultMatchText(matchedKycValidationIds.length) : words.resultNoMatchText}
      </p>
      {!match && approvedSessionIds.length > 0 ? <Notice tone="care">{words.laterRejected}</Notice> : null}
    </ResultFrame>
  );
}

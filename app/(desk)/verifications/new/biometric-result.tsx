"use client";

import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import type { BiometricAnswer } from "@/lib/contract";
import { ResultFrame } from "./result-frame";

interface BiometricResultProps {
  answer: BiometricAnswer;
  onAnother: () => void;
}

export function BiometricResult({ answer, onAnother }: BiometricResultProps) {
  const { biometric: words } = useWords("faces");
  const { match, approvedSessionIds, matchedKycValidationIds, verificationId } = answer;
  return (
    <ResultFrame
      title={match ? words.resultMatch : words.resultNoMatch}
      status={match ? "matched" : "not_matched"}
      record={verificationId ? `/biometric/${verificationId}` : null}
      onAnother={onAnother}
    >
      <p className="text-sm">
        {match ? words.resultMatchText(matchedKycValidationIds.length) : words.resultNoMatchText}
      </p>
      {!match && approvedSessionIds.length > 0 ? <Notice tone="care">{words.laterRejected}</Notice> : null}
    </ResultFrame>
  );
}

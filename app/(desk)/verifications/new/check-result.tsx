"use client";

import { useWords } from "@/components/text";
import { StatusBadge } from "@/components/verification/status-badge";
import type { ExtractedData, VerificationAnswer } from "@/lib/contract";
import { warningLabel } from "@/lib/i18n";
import { ResultFrame } from "./result-frame";

interface CheckResultProps {
  answer: VerificationAnswer;
  onAnother: () => void;
}

const SHOWN = [
  ["fullName", "fullName"],
  ["documentNumber", "documentNumber"],
  ["dateOfBirth", "dateOfBirth"],
  ["expirationDate", "dateOfExpiry"],
  ["nationality", "nationality"],
  ["issuingState", "issuingState"],
] as const satisfies ReadonlyArray<readonly [keyof ExtractedData, string]>;

/** The answer in the place of the form: outcome, what was read, what was found, and the way on. */
export function CheckResult({ answer, onAnother }: CheckResultProps) {
  const text = useWords("desk");
  const words = useWords("newCheck");
  const documentWords = useWords("document");
  return (
    <ResultFrame
      title={words.resultTitle}
      badge={<StatusBadge status={answer.status} />}
      record={answer.verificationId ? `/verifications/${answer.verificationId}` : null}
      words={{ open: words.open, another: words.another, notStored: words.resultNotStored }}
      onAnother={onAnother}
    >
      <dl className="tnum grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 text-sm">
        {SHOWN.map(([key, label]) => {
          const value = answer.extractedData[key];
          return value ? (
            <div key={key} className="contents">
              <dt className="text-muted-foreground">{documentWords.fields[label]}</dt>
              <dd className="min-w-0 break-words font-medium">{value}</dd>
            </div>
          ) : null;
        })}
      </dl>
      {answer.warnings.length > 0 ? (
        <ul className="flex list-disc flex-col gap-0.5 border-t pt-3 pl-4 text-sm">
          {answer.warnings.map((code) => (
            <li key={code}>{warningLabel(code, text)}</li>
          ))}
        </ul>
      ) : (
        <p className="border-t pt-3 text-muted-foreground text-sm">{words.resultClean}</p>
      )}
    </ResultFrame>
  );
}

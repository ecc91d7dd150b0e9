"use client";

import { useWords } from "@/components/text";
import { readValues, type VerificationDetail } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { CorrectionForm } from "./correction-form";
import { CorrectionLine } from "./correction-line";
import { type Corrections, correctionsOf } from "./use-corrections";

interface BelowFieldProps {
  detail: VerificationDetail;
  corrections: Corrections;
  field: string;
}

/** Under a field's row: what people put beside its value, or the form in which one does. */
export function BelowField({ detail, corrections, field }: BelowFieldProps) {
  const { fields } = useWords("document");
  const history = correctionsOf(corrections.list, field);
  const { editing } = corrections;
  if (editing !== field) return <CorrectionLine history={history} />;
  const stop = () => {
    corrections.stop();
    // Back to where the keyboard was: the field's own cell.
    document.querySelector<HTMLElement>(`[data-cell^="${CSS.escape(field)}:"][aria-pressed=true]`)?.focus();
  };
  return (
    <CorrectionForm
      id={detail.id}
      field={field}
      label={fields[field] ?? humanise(field)}
      value={history[0]?.value ?? readValues(detail)?.[editing] ?? ""}
      corrected={history[0] !== undefined && history[0].value !== null}
      seq={corrections.list.seq}
      onDone={stop}
    />
  );
}

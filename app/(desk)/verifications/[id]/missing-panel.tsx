"use client";

import { PencilLine, Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { type CorrectableField, readValues, type VerificationDetail } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { CorrectionForm } from "./correction-form";
import { CorrectionLine } from "./correction-line";
import { missingFields } from "./missing-fields";
import { type Corrections, correctionsOf } from "./use-corrections";

interface MissingPanelProps {
  detail: VerificationDetail;
  corrections: Corrections;
  /** The fields that have a row in the matrix. */
  shown: readonly string[];
}

const buttonId = (field: string) => `add-${field}`;

/** Below the matrix: fields that the machine did not read, to be added by a person, and what people added. */
export function MissingPanel({ detail, corrections, shown }: MissingPanelProps) {
  const words = useWords("corrections");
  const { fields } = useWords("document");
  const { editing } = corrections;
  const left = useRef<CorrectableField | null>(null);
  useEffect(() => {
    // The button is back once the form is gone; the keyboard goes on from it.
    if (editing === null && left.current !== null) document.getElementById(buttonId(left.current))?.focus();
    left.current = editing;
  }, [editing]);
  if (readValues(detail) === null) return null;
  const { list } = corrections;
  const labelOf = (field: string) => fields[field] ?? humanise(field);
  const given = [...new Set(list.corrections.map(({ field }) => field))];
  const missing = missingFields(shown, given);
  const rows = missing.filter((field) => given.includes(field) || field === editing);
  const open = missing.filter((field) => !rows.includes(field) && corrections.open(field));
  if (rows.length + open.length === 0) return null;
  return (
    <section aria-labelledby="missing-fields" className="flex flex-col gap-1.5 border-t px-3 py-2">
      <h2 id="missing-fields" className="font-medium text-muted-foreground text-xs">
        {words.missing.title}
      </h2>
      {rows.map((field) => {
        const history = correctionsOf(list, field);
        if (field !== editing) {
          return (
            <div key={field} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
              <span className="font-medium text-sm">{labelOf(field)}</span>
              {corrections.open(field) ? (
                <Button
                  id={buttonId(field)}
                  variant="ghost"
                  size="iconSmall"
                  aria-label={words.correctOf(labelOf(field))}
                  title={words.correct}
                  onClick={() => corrections.start(field)}
                >
                  <PencilLine aria-hidden />
                </Button>
              ) : null}
              <div className="basis-full">
                <CorrectionLine history={history} />
              </div>
            </div>
          );
        }
        return (
          <div key={field} className="flex flex-col gap-1">
            <span className="font-medium text-sm">{labelOf(field)}</span>
            <CorrectionForm
              id={detail.id}
              field={field}
              label={labelOf(field)}
              value={history[0]?.value ?? ""}
              corrected={history[0] !== undefined && history[0].value !== null}
              seq={list.seq}
              onDone={corrections.stop}
            />
          </div>
        );
      })}
      {open.length > 0 ? (
        <ul aria-label={words.missing.add} className="flex flex-wrap gap-1">
          {open.map((field) => (
            <li key={field}>
              <Button
                id={buttonId(field)}
                size="small"
                aria-label={words.missing.addOf(labelOf(field))}
                onClick={() => corrections.start(field)}
              >
                <Plus aria-hidden />
                {labelOf(field)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

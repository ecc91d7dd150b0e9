"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import {
  type CorrectableField,
  type CorrectionCreate,
  correctionCreate,
  REVIEW_TEXT_MAX,
  REVIEW_TEXT_MIN,
} from "@/lib/contract";
import { ApiError, refusalText } from "../../_data/api";
import { correctionsKey, patchData } from "../../_data/reviews";

interface CorrectionFormProps {
  id: string;
  field: CorrectableField;
  label: string;
  /** What stands there now: the correction in force, else what was read. */
  value: string;
  /** A correction is in force and can be taken back. */
  corrected: boolean;
  seq: number;
  onDone: () => void;
}

/** Value and reason of one correction, in place. The value has the focus, Enter saves, Escape leaves. */
export function CorrectionForm({ id, field, label, value: before, corrected, seq, onDone }: CorrectionFormProps) {
  const text = useWords("desk");
  const words = useWords("corrections");
  const client = useQueryClient();
  const [value, setValue] = useState(before);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<"value" | "reason" | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  useKeys({ Escape: { does: "leaveText" } });

  const run = useMutation({
    mutationFn: (correction: CorrectionCreate) => patchData(id, correction),
    onSuccess: (list) => {
      client.setQueryData(correctionsKey(id), list);
      void client.invalidateQueries({ queryKey: ["case", id] });
      announce(words.saved);
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: correctionsKey(id) }),
  });
  const save = (wanted: string | null) => {
    if (run.isPending) return;
    const given = correctionCreate.safeParse({ field, value: wanted, reason: reason.trim(), previousSeq: seq });
    if (wanted !== null && (wanted.trim() === before || wanted.trim() === "" || valueIsWrong(given))) {
      setProblem("value");
      input.current?.focus();
    } else if (reason.trim().length < REVIEW_TEXT_MIN) {
      setProblem("reason");
      why.current?.focus();
    } else if (given.success) {
      setProblem(null);
      run.mutate(given.data);
    }
  };
  const faster = run.error instanceof ApiError ? run.error.body.decided : undefined;
  const form = words.forms[field];
  const valueProblem =
    value.trim() === ""
      ? words.valueMissing
      : value.trim() === before
        ? words.same
        : words.badForm(form ?? words.valueMissing);
  return (
    <form
      noValidate
      aria-label={words.correctOf(label)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(value);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape") onDone();
        // The matrix moves its choice with these.
        event.stopPropagation();
      }}
      className="flex flex-col gap-2 rounded-md border bg-surface-raised p-2.5"
    >
      {run.isError ? (
        <Notice tone="bad" role="alert">
          {faster ? words.faster(faster.byName) : `${words.failed} ${refusalText(run.error, text)}`}
        </Notice>
      ) : null}
      <div className="grid gap-2 sm:grid-cols-2">
        <Field
          id="correction-value"
          label={words.value}
          mark={form}
          error={problem === "value" ? valueProblem : undefined}
        >
          <Input
            id="correction-value"
            ref={input}
            autoComplete="off"
            spellCheck={false}
            value={value}
            maxLength={300}
            aria-invalid={problem === "value"}
            aria-describedby={problem === "value" ? "correction-value-error" : undefined}
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
        <Field id="correction-reason" label={words.reason} error={problem === "reason" ? words.reasonShort : undefined}>
          <Input
            id="correction-reason"
            ref={why}
            autoComplete="off"
            value={reason}
            maxLength={REVIEW_TEXT_MAX}
            aria-invalid={problem === "reason"}
            aria-describedby="correction-reason-hint"
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id="correction-reason-hint" className="mr-auto text-muted-foreground text-xs">
          {words.reasonHelp}
        </p>
        {corrected ? (
          <Button size="small" onClick={() => save(null)}>
            {words.takeBack}
          </Button>
        ) : null}
        <Button size="small" onClick={onDone}>
          {text.common.cancel}
        </Button>
        <Button size="small" type="submit" variant="primary" aria-disabled={run.isPending}>
          {run.isPending ? words.saving : words.save}
        </Button>
      </div>
    </form>
  );
}

type Parsed = ReturnType<typeof correctionCreate.safeParse>;
const valueIsWrong = (parsed: Parsed): boolean =>
  !parsed.success && parsed.error.issues.some(({ path }) => path[0] === "value");

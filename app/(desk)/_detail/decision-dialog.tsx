"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { statusWord } from "@/components/verification/status-word";
import type { DecideResult, Deciding, Decision } from "./decision";

interface DecisionDialogProps {
  send: Deciding["decide"];
  /** Null: closed. */
  decision: Decision | null;
  onClose: () => void;
}

/** As the contract has it; its own constant would bring a parser into the browser. */
const REASON_MIN = 5;

/** A decision with its reason. Who comes second sees who was first, and with what. */
export function DecisionDialog({ send, decision, onClose }: DecisionDialogProps) {
  const text = useWords("desk");
  const words = useWords("sessions").decide;
  const router = useRouter();
  const fieldId = useId();
  const [short, setShort] = useState(false);
  const run = useMutation({
    mutationFn: (given: { decision: Decision; reason: string }) => send(given.decision, given.reason),
    onSuccess: (result) => {
      if (result.ok) {
        announce(words.done(statusWord(text.statuses, result.status)));
        close();
      }
      router.refresh();
    },
  });
  const close = () => {
    run.reset();
    setShort(false);
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setShort(reason.length < REASON_MIN);
    if (decision !== null && reason.length >= REASON_MIN && !run.isPending) run.mutate({ decision, reason });
  };
  return (
    <Dialog open={decision !== null} onClose={close} title={decision ? words[`${decision}Title`] : ""}>
      {decision ? (
        <form onSubmit={submit} noValidate className="flex flex-col gap-3.5">
          <p className="text-sm">{words[`${decision}Text`]}</p>
          {run.data && !run.data.ok ? <Refused result={run.data} /> : null}
          {run.isError ? (
            <Notice tone="bad" role="alert">
              {words.failed}
            </Notice>
          ) : null}
          <Field
            id={fieldId}
            label={words.reason}
            mark={text.common.required}
            hint={words.reasonHelp}
            error={short ? words.reasonShort : undefined}
          >
            <Textarea
              id={fieldId}
              name="reason"
              rows={3}
              maxLength={2_000}
              required
              aria-invalid={short}
              aria-describedby={`${fieldId}-hint${short ? ` ${fieldId}-error` : ""}`}
            />
          </Field>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{text.common.close}</Button>
            <Button type="submit" variant={decision === "approve" ? "primary" : "danger"} aria-disabled={run.isPending}>
              {run.isPending ? words.submitting : words[decision]}
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}

function Refused({ result }: { result: Extract<DecideResult, { ok: false }> }) {
  const text = useWords("desk");
  const words = useWords("sessions").decide;
  const { meanwhile } = result;
  if (meanwhile === null) {
    return (
      <Notice tone="bad" role="alert" title={words.failed}>
        {result.message}
      </Notice>
    );
  }
  const status = statusWord(text.statuses, meanwhile.status);
  return (
    <Notice tone="care" role="alert" title={words.lost}>
      <p>{words.lostText(status)}</p>
      {meanwhile.by !== null ? (
        <p className="mt-1">{words.lostBy(meanwhile.by, status, meanwhile.reason ?? text.common.none)}</p>
      ) : null}
    </Notice>
  );
}

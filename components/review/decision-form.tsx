"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { controlClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  REVIEW_REASONS,
  REVIEW_TEXT_MAX,
  REVIEW_TEXT_MIN,
  type ReviewKind,
  type ReviewReasonCode,
} from "@/lib/contract";
import { cn } from "@/lib/utils";

export interface GivenReason {
  reasonCode: ReviewReasonCode;
  reason: string;
}

interface DecisionFormProps {
  kind: ReviewKind;
  /** What the button that sends it says. */
  action: string;
  tone: "primary" | "danger";
  /** Said above the fields: that the engine is overridden, that a second person is needed. */
  notes: readonly string[];
  draft: GivenReason | null;
  onSubmit: (given: GivenReason) => void;
  onCancel: () => void;
}

/** Reason code and text of one decision. The first field has the focus, Ctrl+Enter sends, Escape goes back. */
export function DecisionForm({ kind, action, tone, notes, draft, onSubmit, onCancel }: DecisionFormProps) {
  const text = useWords("desk");
  const words = useWords("decisions");
  const codes: readonly ReviewReasonCode[] = REVIEW_REASONS[kind];
  const [code, setCode] = useState(draft?.reasonCode ?? "");
  const [reason, setReason] = useState(draft?.reason ?? "");
  const [tried, setTried] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => select.current?.focus(), []);
  useKeys({ "Ctrl+Enter": { does: "sendText" }, Escape: { does: "leaveText" } });

  const chosen = codes.find((each) => each === code);
  const short = reason.trim().length < REVIEW_TEXT_MIN;
  const submit = () => {
    setTried(true);
    if (chosen === undefined) select.current?.focus();
    else if (short) area.current?.focus();
    else onSubmit({ reasonCode: chosen, reason: reason.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      noValidate
      aria-label={action}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2.5"
    >
      {notes.map((note) => (
        <p key={note} className="text-care text-xs">
          {note}
        </p>
      ))}
      <Field
        id="review-code"
        label={words.panel.reasonCode}
        error={tried && chosen === undefined ? words.panel.codeMissing : undefined}
      >
        <Select
          id="review-code"
          ref={select}
          required
          value={code}
          aria-invalid={tried && chosen === undefined}
          aria-describedby={tried && chosen === undefined ? "review-code-error" : undefined}
          onChange={(event) => setCode(event.target.value)}
        >
          <option value="">{words.panel.chooseReason}</option>
          {codes.map((each) => (
            <option key={each} value={each}>
              {words.reasons[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        id="review-text"
        label={words.panel.reason}
        hint={words.panel.reasonHelp}
        error={tried && short ? words.panel.reasonShort : undefined}
      >
        <textarea
          id="review-text"
          ref={area}
          required
          rows={3}
          maxLength={REVIEW_TEXT_MAX}
          value={reason}
          aria-invalid={tried && short}
          aria-describedby={tried && short ? "review-text-hint review-text-error" : "review-text-hint"}
          onChange={(event) => setReason(event.target.value)}
          className={cn(controlClass, "h-auto resize-y py-1.5")}
        />
      </Field>
      <div className="flex items-center justify-end gap-2">
        <span className="mr-auto text-muted-foreground text-xs max-sm:hidden">{words.panel.submitHint}</span>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" variant={tone}>
          {action}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RETENTION_DAYS } from "@/lib/contract";
import { type RetentionState, saveRetention } from "./actions";

export function RetentionForm({ days, mayChange }: { days: number | null; mayChange: boolean }) {
  const words = useWords("retention");
  const { min, max } = RETENTION_DAYS;
  const [state, action, pending] = useActionState<RetentionState, FormData>(saveRetention, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3">
      <Field
        id="retention-days"
        label={words.days}
        hint={words.daysHelp(min)}
        error={state.state === "invalid" ? words.invalid(min, max) : undefined}
        className="max-w-60"
      >
        <Input
          key={days}
          id="retention-days"
          name="days"
          type="number"
          min={min}
          max={max}
          step={1}
          defaultValue={state.state === "invalid" ? state.days : (days ?? "")}
          disabled={!mayChange}
          aria-invalid={state.state === "invalid" ? true : undefined}
          aria-describedby="retention-days-hint"
        />
      </Field>
      {state.state === "saved" ? (
        <Notice tone="good" role="status">
          {words.saved}
        </Notice>
      ) : null}
      {mayChange ? (
        <Button type="submit" variant="primary" className="w-fit" aria-disabled={pending}>
          {pending ? words.saving : words.save}
        </Button>
      ) : (
        <p className="text-muted-foreground text-sm">{words.readOnly}</p>
      )}
    </form>
  );
}

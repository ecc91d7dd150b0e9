"use client";

import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OwnState } from "../actions";
import { RefusalNotice } from "../refusal-notice";

interface ProofFormProps {
  /** Before the ids of the fields: several such forms stand on one page. */
  id: string;
  state: OwnState;
  action: (form: FormData) => void;
  pending: boolean;
  submit: string;
  /** What its owner shows; only the app's own code sets the app up. */
  ask: "password" | "app-code" | "both";
  tone?: "danger";
}

/** Asks a signed-in person again who they are. */
export function ProofForm({ id, state, action, pending, submit, ask, tone }: ProofFormProps) {
  const words = useWords("account").factor;
  return (
    <form action={action} className="flex max-w-md flex-col gap-3">
      <RefusalNotice state={state} />
      {ask === "app-code" ? null : (
        <Field id={`${id}-password`} label={words.password}>
          <Input
            id={`${id}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={1024}
          />
        </Field>
      )}
      {ask === "password" ? null : (
        <Field id={`${id}-code`} label={words.code} hint={ask === "both" ? words.codeHelp : words.appCodeHelp}>
          <Input
            id={`${id}-code`}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={64}
            aria-describedby={`${id}-code-hint`}
            className="font-mono tracking-widest"
          />
        </Field>
      )}
      <Button
        type="submit"
        variant={tone ?? (ask === "both" ? "outline" : "primary")}
        className="w-fit"
        aria-disabled={pending}
      >
        {submit}
      </Button>
    </form>
  );
}

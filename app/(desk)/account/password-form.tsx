"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PASSWORD_LENGTH } from "@/lib/contract";
import { changePassword, type OwnState } from "./actions";
import { RefusalNotice } from "./refusal-notice";

export function PasswordForm({ email }: { email: string }) {
  const words = useWords("account").password;
  const [state, action, pending] = useActionState<OwnState, FormData>(changePassword, { state: "idle" });
  return (
    <form action={action} className="flex max-w-md flex-col gap-3">
      <p className="text-muted-foreground text-sm">{words.text}</p>
      {/* Password managers look for it to know whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      {state.state === "refused" && state.refusal.reason === "invalid" ? (
        <Notice tone="bad" role="alert">
          {words.invalid(PASSWORD_LENGTH.min)}
        </Notice>
      ) : (
        <RefusalNotice state={state} />
      )}
      {state.state === "done" ? (
        <Notice tone="good" role="status">
          {words.done(state.ended ?? 0)}
        </Notice>
      ) : null}
      <Field id="password-current" label={words.current}>
        <Input
          id="password-current"
          name="current"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
        />
      </Field>
      <Field id="password-next" label={words.next} hint={words.nextHelp(PASSWORD_LENGTH.min)}>
        <Input
          id="password-next"
          name="next"
          type="password"
          autoComplete="new-password"
          required
          minLength={PASSWORD_LENGTH.min}
          maxLength={PASSWORD_LENGTH.max}
          aria-describedby="password-next-hint"
        />
      </Field>
      <Button type="submit" className="w-fit" aria-disabled={pending}>
        {pending ? words.submitting : words.submit}
      </Button>
    </form>
  );
}

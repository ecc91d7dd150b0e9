"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PASSWORD_LENGTH } from "@/lib/contract";
import { AccountEmail, NewPassword } from "../../_frame/account-fields";
import { type AcceptState, accept } from "./actions";

export function AcceptForm({ token, email }: { token: string; email: string }) {
  const words = useWords("users").accept;
  const [state, action, pending] = useActionState<AcceptState, FormData>(accept, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3.5">
      <input type="hidden" name="token" value={token} />
      {state.state === "refused" ? (
        <Notice tone="bad" role="alert">
          {state.reason === "invalid" ? words.invalid(PASSWORD_LENGTH.min) : words.refused[state.reason]}
        </Notice>
      ) : null}
      <AccountEmail id="accept-email" label={words.email} email={email} />
      <Field id="accept-name" label={words.name} hint={words.nameHelp}>
        <Input
          id="accept-name"
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={state.state === "refused" ? state.name : ""}
          aria-describedby="accept-name-hint"
          className="h-9"
        />
      </Field>
      <NewPassword id="accept-password" label={words.password} hint={words.passwordHelp(PASSWORD_LENGTH.min)} />
      <Button type="submit" variant="primary" className="mt-1 h-9" aria-disabled={pending}>
        {pending ? words.submitting : words.submit}
      </Button>
    </form>
  );
}

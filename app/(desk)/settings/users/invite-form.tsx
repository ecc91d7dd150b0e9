"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { OneTimeValue } from "@/components/ui/one-time-value";
import { Time } from "@/components/ui/time";
import { type InviteState, invite } from "./actions";
import { RoleSelect } from "./role-select";

/** Address and role in, a link out. Works as a plain form post too. */
export function InviteForm() {
  const words = useWords("users").invite;
  const [state, action, pending] = useActionState<InviteState, FormData>(invite, { state: "idle" });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted-foreground text-sm">{words.text}</p>
      <form action={action} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <Field id="invite-email" label={words.email}>
          <Input
            id="invite-email"
            name="email"
            type="email"
            required
            maxLength={320}
            autoComplete="off"
            defaultValue={state.state === "refused" ? state.email : ""}
          />
        </Field>
        <Field id="invite-role" label={words.role}>
          <RoleSelect id="invite-role" chosen="analyst" />
        </Field>
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? words.submitting : words.submit}
        </Button>
      </form>
      {state.state === "refused" ? (
        <Notice tone="bad" role="alert">
          {words.refused[state.reason]}
        </Notice>
      ) : null}
      {state.state === "made" ? (
        <OneTimeValue title={words.made(state.email)} value={state.link} label={words.link} copy={words.copy}>
          {words.madeNext} {words.until} <Time iso={state.expiresAt} />.
        </OneTimeValue>
      ) : null}
    </div>
  );
}

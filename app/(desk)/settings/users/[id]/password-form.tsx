"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OneTimeValue } from "@/components/ui/one-time-value";
import { Time } from "@/components/ui/time";
import type { Colleague } from "@/lib/auth";
import { type LinkState, makeResetLink } from "../actions";

/** For a colleague who forgot their password: a link out, once. Works as a plain form post too. */
export function PasswordForm({ id, hasPassword, state }: Pick<Colleague, "id" | "hasPassword" | "state">) {
  const { password: words, refused } = useWords("users").person;
  const [answer, action, pending] = useActionState<LinkState, FormData>(makeResetLink, { state: "idle" });
  const offered = hasPassword && state === "active";
  return (
    <form action={action} className="flex flex-col gap-3 text-sm">
      <input type="hidden" name="id" value={id} />
      <p className="text-muted-foreground">{offered ? words.text : hasPassword ? words.disabled : words.none}</p>
      {answer.state === "refused" ? (
        <Notice tone="bad" role="alert">
          {refused[answer.reason]}
        </Notice>
      ) : null}
      {answer.state === "made" ? (
        <OneTimeValue title={words.made(answer.email)} value={answer.link} label={words.link} copy={words.copy}>
          {words.madeNext} {words.until} <Time iso={answer.expiresAt} />.
        </OneTimeValue>
      ) : null}
      {offered ? (
        <Button type="submit" className="w-fit" aria-disabled={pending}>
          {words.make}
        </Button>
      ) : null}
    </form>
  );
}

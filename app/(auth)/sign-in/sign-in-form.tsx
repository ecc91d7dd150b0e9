"use client";

import { LoaderCircle } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Words } from "@/lib/i18n";
import { enter, type SignInState } from "./actions";
import { SecondStep } from "./second-step";
import { waitText } from "./wait-text";

interface SignInFormProps {
  /** Path to go to afterwards; checked again by the action. */
  next: string;
}

export function SignInForm({ next }: SignInFormProps) {
  const words = useWords("signIn");
  const [state, action, pending] = useActionState<SignInState, FormData>(enter, { state: "idle" });
  if (state.state === "code") return <SecondStep state={state} action={action} pending={pending} next={next} />;
  const message = messageOf(state, words);
  return (
    <form action={action} className="flex flex-col gap-3.5">
      <input type="hidden" name="next" value={next} />
      {message ? (
        <Notice tone={state.state === "locked" ? "care" : "bad"} role="alert">
          {message}
        </Notice>
      ) : null}
      <Field id="email" label={words.email}>
        <Input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={320}
          defaultValue={state.state === "idle" ? "" : state.email}
          className="h-9"
        />
      </Field>
      <Field id="password" label={words.password}>
        <Input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
          className="h-9"
        />
      </Field>
      <Button type="submit" variant="primary" className="mt-1 h-9" aria-disabled={pending}>
        {pending ? <LoaderCircle aria-hidden className="motion-safe:animate-spin" /> : null}
        {pending ? words.submitting : words.submit}
      </Button>
    </form>
  );
}

function messageOf(state: Exclude<SignInState, { state: "code" }>, words: Words["signIn"]): string | null {
  switch (state.state) {
    case "idle":
      return null;
    case "missing":
      return words.missing;
    case "invalid":
      return words.wrong;
    case "too-late":
      return words.tooLate;
    case "unavailable":
      return words.unavailable;
    case "locked":
      return waitText(state.seconds, words);
  }
}

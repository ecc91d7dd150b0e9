"use client";

import { LoaderCircle } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { CodeState } from "./actions";
import { waitText } from "./wait-text";

interface SecondStepProps {
  state: CodeState;
  action: (form: FormData) => void;
  pending: boolean;
  next: string;
}

/** The code after the password. The ticket lies in the form alone, so that this step works without scripts. */
export function SecondStep({ state, action, pending, next }: SecondStepProps) {
  const words = useWords("signIn");
  const { problem } = state;
  const field = useRef<HTMLInputElement>(null);
  // Whoever typed the password goes on typing; a screen reader hears which field it is in now.
  useEffect(() => field.current?.focus(), []);
  return (
    <form action={action} className="flex flex-col gap-3.5">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="email" value={state.email} />
      <input type="hidden" name="ticket" value={state.ticket} />
      <p className="text-sm">{words.second.text}</p>
      {problem === null ? null : (
        <Notice tone={problem.kind === "locked" ? "care" : "bad"} role="alert">
          {problem.kind === "locked" ? waitText(problem.seconds, words) : words.second[problem.kind]}
        </Notice>
      )}
      <Field id="code" label={words.second.code} hint={words.second.codeHelp}>
        <Input
          ref={field}
          id="code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={64}
          aria-describedby="code-hint"
          className="h-9 font-mono tracking-widest"
        />
      </Field>
      <Button type="submit" variant="primary" className="mt-1 h-9" aria-disabled={pending}>
        {pending ? <LoaderCircle aria-hidden className="motion-safe:animate-spin" /> : null}
        {pending ? words.submitting : words.second.submit}
      </Button>
      <a href="/sign-in" className="text-center text-muted-foreground text-sm underline-offset-4 hover:underline">
        {words.second.anew}
      </a>
    </form>
  );
}

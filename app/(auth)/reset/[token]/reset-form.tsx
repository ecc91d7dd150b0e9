"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PASSWORD_LENGTH } from "@/lib/contract";
import { AccountEmail, NewPassword } from "../../_frame/account-fields";
import { type ResetState, setPassword } from "./actions";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const signIn = useWords("signIn");
  const words = signIn.reset;
  const [state, action, pending] = useActionState<ResetState, FormData>(setPassword, { state: "idle" });
  if (state.state === "done") {
    return (
      <div className="flex flex-col gap-3">
        <Notice tone="good" role="status" title={words.done}>
          {words.doneNext}
        </Notice>
        <Button asChild variant="primary" className="w-fit">
          <Link href="/sign-in" prefetch={false}>
            {signIn.title}
          </Link>
        </Button>
      </div>
    );
  }
  return (
    <form action={action} className="flex flex-col gap-3.5">
      <input type="hidden" name="token" value={token} />
      {state.state === "refused" ? (
        <Notice tone="bad" role="alert">
          {state.reason === "invalid" ? words.invalid(PASSWORD_LENGTH.min) : words.refused[state.reason]}
        </Notice>
      ) : null}
      <AccountEmail id="reset-email" label={signIn.email} email={email} />
      <NewPassword id="reset-password" label={words.password} hint={words.passwordHelp(PASSWORD_LENGTH.min)} />
      <Button type="submit" variant="primary" className="mt-1 h-9" aria-disabled={pending}>
        {pending ? words.submitting : words.submit}
      </Button>
    </form>
  );
}

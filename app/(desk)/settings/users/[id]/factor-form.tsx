"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Colleague } from "@/lib/auth";
import { type ChangeState, resetFactor } from "../actions";
import { ChangeNotice } from "./change-notice";

/** For a colleague who lost their app. */
export function FactorForm({ id, secondFactor }: Pick<Colleague, "id" | "secondFactor">) {
  const words = useWords("users").person.factor;
  const [state, action, pending] = useActionState<ChangeState, FormData>(resetFactor, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3 text-sm">
      <input type="hidden" name="id" value={id} />
      <p>{words[secondFactor]}</p>
      <ChangeNotice state={state} done={words.done} />
      {secondFactor === "on" ? (
        <>
          <p className="text-muted-foreground">{words.text}</p>
          <Button type="submit" variant="danger" className="w-fit" aria-disabled={pending}>
            {words.reset}
          </Button>
        </>
      ) : null}
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Colleague } from "@/lib/auth";
import { type ChangeState, setAccess } from "../actions";
import { ChangeNotice } from "./change-notice";

/** One button: out, or in again. */
export function AccessForm({ id, state }: Pick<Colleague, "id" | "state">) {
  const words = useWords("users").person.access;
  const active = state === "active";
  const [answer, action, pending] = useActionState<ChangeState, FormData>(setAccess, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3 text-sm">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={active ? "disabled" : "active"} />
      <p>{active ? words.active : words.disabled}</p>
      {active ? <p className="text-muted-foreground">{words.disableText}</p> : null}
      <ChangeNotice state={answer} done={active ? words.enabledNow : words.disabledNow} />
      <Button type="submit" variant={active ? "danger" : "outline"} className="w-fit" aria-disabled={pending}>
        {active ? words.disable : words.enable}
      </Button>
    </form>
  );
}

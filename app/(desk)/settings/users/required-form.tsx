"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import { type RequiredState, setRequired } from "./actions";

/** Whether the whole organisation needs a second factor. */
export function RequiredForm({ required }: { required: boolean }) {
  const words = useWords("users").required;
  const [state, action, pending] = useActionState<RequiredState, FormData>(setRequired, { state: "idle" });
  return (
    <form action={action} className="flex flex-col gap-3">
      <div className="flex items-start gap-2 text-sm">
        <Switch
          key={String(required)}
          id="second-factor-required"
          name="required"
          defaultChecked={required}
          aria-describedby="second-factor-required-hint"
          className="mt-0.5"
        />
        <span>
          <label htmlFor="second-factor-required">{words.label}</label>
          <span id="second-factor-required-hint" className="block text-muted-foreground text-xs">
            {words.text}
          </span>
        </span>
      </div>
      {state.state === "done" ? (
        <Notice tone="good" role="status">
          {words.saved}
        </Notice>
      ) : null}
      <Button type="submit" className="w-fit" aria-disabled={pending}>
        {words.save}
      </Button>
    </form>
  );
}

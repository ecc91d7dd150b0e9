"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { OneTimeValue } from "@/components/ui/one-time-value";
import { Select } from "@/components/ui/select";
import { scope } from "@/lib/contract";
import { type CreateState, create } from "./actions";

const PERIODS = ["30", "90", "365", ""] as const;

/** Name and scopes in, a key out. Works as a plain form post too. */
export function CreateKeyForm() {
  const all = useWords("keys");
  const words = all.create;
  const [state, action, pending] = useActionState<CreateState, FormData>(create, { state: "idle" });
  return (
    <div className="flex flex-col gap-3">
      {state.state === "made" ? (
        <OneTimeValue title={words.made(state.name)} value={state.text} label={words.key} copy={words.copy}>
          {words.madeNext}
        </OneTimeValue>
      ) : null}
      {state.state === "invalid" ? (
        <Notice tone="bad" role="alert">
          {words.invalid}
        </Notice>
      ) : null}
      <form action={action} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
          <Field id="key-name" label={words.name} hint={words.nameHelp}>
            <Input
              id="key-name"
              name="name"
              required
              maxLength={120}
              autoComplete="off"
              defaultValue={state.state === "invalid" ? state.name : ""}
              aria-describedby="key-name-hint"
            />
          </Field>
          <Field id="key-days" label={words.days}>
            <Select id="key-days" name="days" defaultValue="90">
              {PERIODS.map((days) => (
                <option key={days} value={days}>
                  {words.periods[days]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <fieldset className="flex min-w-0 flex-col gap-1.5 text-sm">
          <legend className="mb-1 font-medium text-muted-foreground text-xs">{words.scopes}</legend>
          {scope.options.map((each) => (
            <label key={each} className="flex items-start gap-2">
              <input type="checkbox" name="scopes" value={each} className="mt-1 accent-accent" />
              <span>
                {all.scopes[each]}
                <span className="block text-muted-foreground text-xs">{all.scopeHelp[each]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="primary" className="w-fit" aria-disabled={pending}>
          {pending ? words.submitting : words.submit}
        </Button>
      </form>
    </div>
  );
}

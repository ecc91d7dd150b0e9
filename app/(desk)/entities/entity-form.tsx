"use client";

import Link from "next/link";
import { useActionState, useEffect, useId, useMemo } from "react";
import type { ChosenEntity } from "@/components/entity/entity-picker";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { ALPHA2_CODES, countryName } from "@/lib/i18n";
import { type CreateState, create } from "./actions";

interface EntityFormProps {
  /** Name to start with. */
  name?: string;
  onCreated: (entity: ChosenEntity) => void;
}

/** A new person: name and country are enough; everything else is compared with the document later. */
export function EntityForm({ name = "", onCreated }: EntityFormProps) {
  const text = useWords("desk");
  const words = useWords("entities").form;
  const id = useId();
  const [state, action, pending] = useActionState<CreateState, FormData>(create, { state: "idle" });
  const countries = useMemo(
    () =>
      ALPHA2_CODES.map((code) => ({ code, label: countryName(code, text.language) })).sort((a, b) =>
        a.label.localeCompare(b.label, text.language),
      ),
    [text],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per created person, whatever the callback's identity
  useEffect(() => {
    if (state.state !== "created") return;
    announce(words.created(state.name));
    onCreated({ id: state.id, name: state.name });
  }, [state]);

  const input = (field: string, label: string, more: { hint?: string; type?: string; maxLength?: number } = {}) => (
    <Field id={`${id}-${field}`} label={label} hint={more.hint} mark={text.common.optional}>
      <Input
        id={`${id}-${field}`}
        name={field}
        type={more.type ?? "text"}
        maxLength={more.maxLength ?? 200}
        autoComplete="off"
        aria-describedby={more.hint ? `${id}-${field}-hint` : undefined}
      />
    </Field>
  );

  return (
    <form action={action} className="flex flex-col gap-3.5">
      {state.state === "refused" ? (
        <Notice tone="bad" role="alert">
          <p>
            {text.errors.byCode[state.code] && state.code !== "INVALID_REQUEST"
              ? text.errors.byCode[state.code]
              : state.message}
          </p>
          {state.existingId ? (
            <Link
              href={`/entities/${state.existingId}`}
              className="font-medium text-accent underline underline-offset-4"
            >
              {words.openExisting}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      <Field id={`${id}-name`} label={words.name} hint={words.nameHelp}>
        <Input
          id={`${id}-name`}
          name="name"
          required
          maxLength={300}
          autoComplete="off"
          defaultValue={name}
          aria-describedby={`${id}-name-hint`}
        />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id={`${id}-country`} label={words.country}>
          <Select id={`${id}-country`} name="countryCode" required defaultValue="">
            <option value="" disabled>
              {words.chooseCountry}
            </option>
            {countries.map(({ code, label }) => (
              <option key={code} value={code} suppressHydrationWarning>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {input("dateOfBirth", words.dateOfBirth, { type: "date" })}
        {input("firstName", words.firstName)}
        {input("lastName", words.lastName)}
        {input("nationality", words.nationality, { hint: words.nationalityHelp, maxLength: 3 })}
        {input("taxId", words.taxId, { maxLength: 64 })}
        {input("externalId", words.externalId, { hint: words.externalIdHelp })}
        {input("email", words.email, { type: "email" })}
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? words.submitting : words.submit}
        </Button>
      </div>
    </form>
  );
}

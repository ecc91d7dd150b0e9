"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { type WebhookRecord, webhookEnvironment } from "@/lib/contract";
import { refusalText } from "../../_data/api";
import { EventChoice } from "./event-choice";
import { fieldProblem } from "./send";

export type WebhookValues = Pick<WebhookRecord, "name" | "description" | "url" | "environment" | "events" | "filters">;

interface WebhookFormProps {
  values: WebhookValues;
  submit: string;
  /** Shown after success. */
  done: string | null;
  save: (body: object) => Promise<void>;
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
const listOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const bodyOf = (form: FormData): object => ({
  name: textOf(form, "name"),
  description: textOf(form, "description"),
  url: textOf(form, "url"),
  environment: textOf(form, "environment"),
  events: form.getAll("events").map(String),
  filters: { fromStatus: listOf(form, "fromStatus"), toStatus: listOf(form, "toStatus") },
});

/** The settings of a webhook, for a new one and for one that is there. */
export function WebhookForm({ values, submit, done, save }: WebhookFormProps) {
  const text = useWords("desk");
  const all = useWords("webhooks");
  const words = all.form;
  const saving = useMutation({ mutationFn: save });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate(bodyOf(new FormData(event.currentTarget)));
  };
  const problem = (field: string) => fieldProblem(saving.error, field);
  const input = (name: "name" | "description" | "url", label: string, more: { hint?: string; max: number }) => (
    <Field
      id={`webhook-${name}`}
      label={label}
      hint={more.hint}
      error={problem(name)}
      mark={name === "description" ? text.common.optional : undefined}
    >
      <Input
        id={`webhook-${name}`}
        name={name}
        type={name === "url" ? "url" : "text"}
        required={name !== "description"}
        defaultValue={values[name] ?? ""}
        maxLength={more.max}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem(name) ? true : undefined}
        aria-describedby={problem(name) ? `webhook-${name}-error` : more.hint ? `webhook-${name}-hint` : undefined}
      />
    </Field>
  );
  return (
    <form onSubmit={send} className="flex max-w-4xl flex-col gap-3.5">
      {saving.error ? (
        <Notice tone="bad" role="alert">
          {refusalText(saving.error, text)}
        </Notice>
      ) : null}
      {input("name", words.name, { max: 120 })}
      {input("url", words.url, { hint: words.urlHelp, max: 2_000 })}
      {input("description", words.description, { max: 500 })}
      <Field id="webhook-environment" label={words.environment} hint={words.environmentHelp} className="sm:max-w-md">
        <Select
          id="webhook-environment"
          name="environment"
          defaultValue={values.environment}
          aria-describedby="webhook-environment-hint"
        >
          {[...webhookEnvironment.options].reverse().map((environment) => (
            <option key={environment} value={environment}>
              {all.environments[environment]}
            </option>
          ))}
        </Select>
      </Field>
      <EventChoice chosen={values.events} error={problem("events")} />
      <StatusFilters filters={values.filters} />
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" aria-disabled={saving.isPending}>
          {saving.isPending ? words.saving : submit}
        </Button>
        {saving.isSuccess && done !== null ? (
          <p role="status" className="text-good text-sm">
            {done}
          </p>
        ) : null}
      </div>
    </form>
  );
}

function StatusFilters({ filters }: Pick<WebhookValues, "filters">) {
  const words = useWords("webhooks").form;
  const field = (name: "fromStatus" | "toStatus") => (
    <Field id={`webhook-${name}`} label={words[name]}>
      <Input id={`webhook-${name}`} name={name} defaultValue={filters[name].join(", ")} autoComplete="off" />
    </Field>
  );
  return (
    <fieldset className="min-w-0" aria-describedby="webhook-filters-hint">
      <legend className="font-medium text-muted-foreground text-xs">{words.filters}</legend>
      <p id="webhook-filters-hint" className="mb-1.5 text-muted-foreground text-xs">
        {words.filtersHelp}
      </p>
      <div className="grid gap-3 sm:max-w-md sm:grid-cols-2">
        {field("fromStatus")}
        {field("toStatus")}
      </div>
    </fieldset>
  );
}

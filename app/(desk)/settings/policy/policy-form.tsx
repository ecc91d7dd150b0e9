"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Switch } from "@/components/ui/switch";
import { OptionsForm } from "@/components/verification/options-form";
import { INTEGRATIONS, type OrganisationSettings, type SettingsPatch } from "@/lib/contract";
import { refusalText, sendJson } from "../../_data/api";
import { optionsIn, patchIn, shown } from "./policy-values";
import { ReplayPanel } from "./replay-panel";

interface PolicyFormProps {
  settings: OrganisationSettings;
  mayChange: boolean;
  /** Past checks can be decided again only where their readings lie. */
  mayReplay: boolean;
}

/** Everything an organisation sets for its checks, saved in one go, and tried on past checks before. */
export function PolicyForm({ settings, mayChange, mayReplay }: PolicyFormProps) {
  const words = useWords("policy");
  const text = useWords("desk");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation({
    mutationFn: (patch: SettingsPatch) => sendJson<OrganisationSettings>("PATCH", "/api/kyc/settings", patch),
    onSuccess: () => router.refresh(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (mayChange && !save.isPending) save.mutate(patchIn(new FormData(event.currentTarget)));
  };
  const asked = () => (form.current === null ? {} : optionsIn(new FormData(form.current)));
  return (
    <form ref={form} onSubmit={submit} onChange={() => save.reset()} className="flex flex-col gap-4">
      {/* Who may not save may still try: a lead asks what other options would have changed. */}
      <fieldset disabled={!mayChange && !mayReplay} className="contents">
        <Panel title={words.options.title} id="policy-options">
          <OptionsForm preset={settings.options} inherited={words.options.productDefault} />
        </Panel>
        {mayReplay ? <ReplayPanel asked={asked} /> : null}
      </fieldset>
      <fieldset disabled={!mayChange} className="contents">
        <Faces settings={settings} />
        <Review settings={settings} />
        <Capabilities settings={settings} />
      </fieldset>
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-2 border-t bg-background px-4 py-3">
        {save.isError ? (
          <Notice tone="bad" role="alert" title={words.failed}>
            {refusalText(save.error, text)}
          </Notice>
        ) : null}
        {save.isSuccess ? (
          <Notice tone="good" role="status">
            {words.saved}
          </Notice>
        ) : null}
        {mayChange ? (
          <Button type="submit" variant="primary" disabled={save.isPending} className="w-fit">
            {save.isPending ? words.saving : words.save}
          </Button>
        ) : (
          <p className="text-muted-foreground text-sm">{words.readOnly}</p>
        )}
      </div>
    </form>
  );
}

function Faces({ settings }: { settings: OrganisationSettings }) {
  const words = useWords("policy");
  const fields = [
    ["faceMatchThreshold", words.faces.threshold, words.faces.thresholdHint],
    ["faceMatchReviewThreshold", words.faces.review, words.faces.reviewHint],
    ["biometricMatchThreshold", words.faces.biometric, words.faces.biometricHint],
  ] as const;
  return (
    <Panel title={words.faces.title} id="policy-faces" bodyClassName="grid gap-x-4 gap-y-3 sm:grid-cols-3">
      {fields.map(([name, label, hint]) => (
        <Field key={name} id={`policy-${name}`} label={label} hint={hint}>
          <Input
            id={`policy-${name}`}
            name={name}
            type="number"
            min={0}
            max={100}
            step="any"
            defaultValue={shown(settings[name])}
            aria-describedby={`policy-${name}-hint`}
          />
        </Field>
      ))}
    </Panel>
  );
}

function Review({ settings: { review, sandbox } }: { settings: OrganisationSettings }) {
  const words = useWords("policy");
  return (
    <Panel title={words.review.title} id="policy-review" bodyClassName="flex flex-col gap-3">
      <Toggle name="fourEyes" label={words.review.fourEyes} hint={words.review.fourEyesHint} on={review.fourEyes} />
      <Field id="policy-due" label={words.review.dueHours} className="max-w-60">
        <Input
          id="policy-due"
          name="dueHours"
          type="number"
          min={1}
          max={8760}
          step="any"
          required
          defaultValue={review.dueHours}
        />
      </Field>
      <Toggle name="sandbox" label={words.sandbox.label} hint={words.sandbox.hint} on={sandbox} />
    </Panel>
  );
}

function Capabilities({ settings: { integrations } }: { settings: OrganisationSettings }) {
  const words = useWords("policy");
  return (
    <Panel title={words.capabilities.title} id="policy-capabilities" bodyClassName="flex flex-col gap-3">
      <p className="text-muted-foreground text-sm">{words.capabilities.text}</p>
      <ul className="divide-y">
        {INTEGRATIONS.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-x-6 gap-y-1.5 py-2">
            <span className="min-w-64 flex-1 font-medium text-sm" id={`policy-${name}`}>
              {words.capabilities.names[name]}
            </span>
            <Toggle
              name={`${name}.enabled`}
              of={`policy-${name}`}
              label={words.capabilities.enabled}
              on={integrations[name].enabled}
            />
            <Toggle
              name={`${name}.configured`}
              of={`policy-${name}`}
              label={words.capabilities.configured}
              on={integrations[name].configured}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface ToggleProps {
  name: string;
  label: string;
  hint?: string;
  /** Id of what is switched, read before the label. */
  of?: string;
  on: boolean;
}

function Toggle({ name, label, hint, of, on }: ToggleProps) {
  const id = `switch-${name}`;
  return (
    <div className="flex items-start gap-2 text-sm">
      <Switch
        id={id}
        name={name}
        defaultChecked={on}
        aria-labelledby={of === undefined ? `${id}-label` : `${of} ${id}-label`}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        className="mt-0.5"
      />
      <span>
        <label htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="block text-muted-foreground text-xs">
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}

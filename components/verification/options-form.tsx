"use client";

import { useId } from "react";
import { useWords } from "@/components/text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EffectiveOptions, PartialOptions } from "@/lib/contract";
import { OPTION_ORDER } from "./option-order";
import { optionFormValue } from "./option-value";

interface OptionsFormProps {
  /** Values in force to start from; without them every option can be left to who stands behind. */
  from?: EffectiveOptions | null;
  /** Options that are named already, where the others are left open. */
  preset?: PartialOptions;
  /** What an option is when it is left open; by default "as set for the organisation". */
  inherited?: string;
}

const ACTION_OPTIONS = OPTION_ORDER.filter((name) => name !== "performDocumentLiveness" && name !== "minimumAge");

/** The options of a check as plain form controls, each with what it does. Empty means: as the organisation has set it. */
export function OptionsForm({ from = null, preset = {}, inherited }: OptionsFormProps) {
  const words = useWords("document").options;
  const id = useId();
  const { names, actions, on, off, help } = words;
  const open = inherited ?? words.inherited;
  const start = (name: (typeof OPTION_ORDER)[number]) =>
    from ? optionFormValue(from, name) : String(preset[name] ?? "");
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <Field
        id={`${id}-liveness`}
        label={names.performDocumentLiveness}
        hint={help.performDocumentLiveness}
        className="sm:col-span-2"
      >
        <Select
          id={`${id}-liveness`}
          name="performDocumentLiveness"
          defaultValue={start("performDocumentLiveness")}
          aria-describedby={`${id}-liveness-hint`}
          className="sm:max-w-60"
        >
          {from ? null : <option value="">{open}</option>}
          <option value="true">{on}</option>
          <option value="false">{off}</option>
        </Select>
      </Field>
      <Field id={`${id}-age`} label={names.minimumAge} hint={help.minimumAge}>
        <Input
          id={`${id}-age`}
          name="minimumAge"
          type="number"
          min={1}
          max={120}
          step={1}
          inputMode="numeric"
          placeholder={from ? words.noMinimum : open}
          defaultValue={start("minimumAge")}
          aria-describedby={`${id}-age-hint`}
        />
      </Field>
      {ACTION_OPTIONS.map((name) => (
        <Field key={name} id={`${id}-${name}`} label={names[name]} hint={help[name]}>
          <Select id={`${id}-${name}`} name={name} defaultValue={start(name)} aria-describedby={`${id}-${name}-hint`}>
            {from ? null : <option value="">{open}</option>}
            <option value="DECLINE">{actions.DECLINE}</option>
            <option value="NO_ACTION">{actions.NO_ACTION}</option>
          </Select>
        </Field>
      ))}
    </div>
  );
}

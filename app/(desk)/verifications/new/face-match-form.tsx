"use client";

import { type FormEvent, useActionState, useEffect, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import type { FaceMatchAnswer } from "@/lib/contract";
import { type CheckState, runFaceMatch } from "./actions";
import { CheckFrame } from "./check-frame";
import { EntityChoice } from "./entity-choice";
import { FaceField } from "./face-field";
import { FaceMatchResult } from "./face-match-result";
import { faceRefusal } from "./face-refusal";
import type { FormProps } from "./form-props";
import { RunControls } from "./run-controls";
import { useCheck } from "./use-check";
import { useChosenEntity } from "./use-chosen-entity";
import { useFiles } from "./use-files";

const PICTURES = ["documentImage", "selfieImage"] as const;

/** Compare two faces: two pictures, a threshold, a person if there is one, a reference. */
export function FaceMatchForm({ chosen, people, mayCreatePeople }: FormProps) {
  const text = useWords("desk");
  const newCheck = useWords("newCheck");
  const words = useWords("faces");
  const [plain, plainAction] = useActionState<CheckState, FormData>(runFaceMatch, { state: "idle" });
  const { run, start, cancel, reset } = useCheck<FaceMatchAnswer>("/api/kyc/face-match");
  const { fileOf, problem, set, clear } = useFiles(PICTURES, "face", run.state !== "running" && run.state !== "done");
  const { entity, setEntity, onCreate, dialog } = useChosenEntity(chosen, mayCreatePeople);
  const [missing, setMissing] = useState<string | null>(null);
  const running = run.state === "running";

  useEffect(() => {
    if (run.state === "done") announce(run.answer.match ? words.match.resultMatch : words.match.resultNoMatch);
  }, [run, words]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    const reference = fileOf("documentImage");
    const selfie = fileOf("selfieImage");
    setMissing(reference === null ? words.match.documentMissing : selfie === null ? words.match.selfieMissing : null);
    if (reference === null || selfie === null || problem("documentImage") || problem("selfieImage")) return;
    const form = new FormData(event.currentTarget);
    form.set("documentImage", reference);
    form.set("selfieImage", selfie);
    void start(form, reference.size + selfie.size);
  };

  if (run.state === "done") {
    return (
      <FaceMatchResult
        answer={run.answer}
        onAnother={() => {
          clear();
          reset();
        }}
      />
    );
  }

  return (
    <CheckFrame
      kind="face-match"
      entityId={entity?.id ?? null}
      lead={words.match.lead}
      run={run}
      plain={plain}
      refusal={(error) => faceRefusal(error, text, words)}
      advice={words.forms.advice}
    >
      <form action={plainAction} onSubmit={submit} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <fieldset disabled={running} className="min-w-0">
          <legend className="sr-only">{newCheck.images}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {PICTURES.map((name) => (
              <FaceField
                key={name}
                name={name}
                label={words.match[name]}
                help={name === "documentImage" ? words.match.documentHelp : words.match.selfieHelp}
                file={fileOf(name)}
                problem={problem(name)}
                onFile={(file) => {
                  set(name, file);
                  setMissing(null);
                }}
              />
            ))}
          </div>
          <p className="mt-1.5 text-muted-foreground text-xs">{words.forms.faceLimits}</p>
        </fieldset>
        <Panel bodyClassName="flex flex-col gap-3.5">
          <EntityChoice
            chosen={entity}
            people={people}
            onChoose={setEntity}
            onCreate={onCreate}
            hint={words.match.entityHelp}
          />
          <Field
            id="threshold"
            label={words.forms.threshold}
            hint={words.forms.thresholdHelp}
            mark={text.common.optional}
          >
            <Input
              id="threshold"
              name="scoreThreshold"
              type="number"
              min={0}
              max={100}
              step="any"
              inputMode="decimal"
              placeholder={words.forms.thresholdDefault}
              aria-describedby="threshold-hint"
            />
          </Field>
          <Field
            id="vendor-data"
            label={newCheck.vendorData}
            hint={newCheck.vendorDataHelp}
            mark={text.common.optional}
          >
            <Input
              id="vendor-data"
              name="vendorData"
              maxLength={255}
              autoComplete="off"
              aria-describedby="vendor-data-hint"
            />
          </Field>
          <RunControls
            run={run}
            onCancel={cancel}
            submit={words.match.submit}
            stageNames={words.forms.stages}
            missing={missing}
          />
        </Panel>
      </form>
      {dialog}
    </CheckFrame>
  );
}

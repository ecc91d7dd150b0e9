"use client";

import { type FormEvent, useActionState, useEffect, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Panel } from "@/components/ui/panel";
import type { BiometricAnswer } from "@/lib/contract";
import { type CheckState, runBiometric } from "./actions";
import { BiometricResult } from "./biometric-result";
import { CheckFrame } from "./check-frame";
import { EntityChoice } from "./entity-choice";
import { FaceField } from "./face-field";
import { faceRefusal } from "./face-refusal";
import type { FormProps } from "./form-props";
import { RunControls } from "./run-controls";
import { SessionState } from "./session-state";
import { useCheck } from "./use-check";
import { useChosenEntity } from "./use-chosen-entity";
import { useFiles } from "./use-files";

const PICTURES = ["userImage"] as const;

interface BiometricFormProps extends FormProps {
  mayReadValidations: boolean;
}

/** Is this face known: a person, and one picture held against their approved sessions. */
export function BiometricForm({ chosen, people, mayCreatePeople, mayReadValidations }: BiometricFormProps) {
  const text = useWords("desk");
  const newCheck = useWords("newCheck");
  const words = useWords("faces");
  const [plain, plainAction] = useActionState<CheckState, FormData>(runBiometric, { state: "idle" });
  const { run, start, cancel, reset } = useCheck<BiometricAnswer>("/api/kyc/biometric");
  const { fileOf, problem, set, clear } = useFiles(PICTURES, "face", run.state !== "running" && run.state !== "done");
  const { entity, setEntity, onCreate, dialog } = useChosenEntity(chosen, mayCreatePeople);
  const [missing, setMissing] = useState<string | null>(null);
  const running = run.state === "running";

  useEffect(() => {
    if (run.state === "done") announce(run.answer.match ? words.biometric.resultMatch : words.biometric.resultNoMatch);
  }, [run, words]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    const face = fileOf("userImage");
    setMissing(face === null ? words.biometric.imageMissing : entity === null ? words.biometric.entityMissing : null);
    if (face === null || entity === null || problem("userImage")) return;
    const form = new FormData(event.currentTarget);
    form.set("userImage", face);
    form.set("entityId", entity.id);
    void start(form, face.size);
  };

  if (run.state === "done") {
    return (
      <BiometricResult
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
      kind="biometric"
      entityId={entity?.id ?? null}
      lead={words.biometric.lead}
      run={run}
      plain={plain}
      refusal={(error) => faceRefusal(error, text, words)}
      advice={words.forms.advice}
    >
      <form action={plainAction} onSubmit={submit} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <fieldset disabled={running} className="min-w-0">
          <legend className="sr-only">{newCheck.images}</legend>
          <FaceField
            name="userImage"
            label={words.biometric.image}
            help={words.biometric.imageHelp}
            file={fileOf("userImage")}
            problem={problem("userImage")}
            onFile={(file) => {
              set("userImage", file);
              setMissing(null);
            }}
          />
          <p className="mt-1.5 text-muted-foreground text-xs">{words.forms.faceLimits}</p>
        </fieldset>
        <Panel bodyClassName="flex flex-col gap-3.5">
          <EntityChoice
            chosen={entity}
            people={people}
            onChoose={(person) => {
              setEntity(person);
              setMissing(null);
            }}
            onCreate={onCreate}
            hint={words.biometric.entityHelp}
            required
          />
          {entity && mayReadValidations ? <SessionState entityId={entity.id} /> : null}
          <RunControls
            run={run}
            onCancel={cancel}
            submit={words.biometric.submit}
            stageNames={words.forms.stages}
            missing={missing}
          />
        </Panel>
      </form>
      {dialog}
    </CheckFrame>
  );
}

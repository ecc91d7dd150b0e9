"use client";

import { type FormEvent, useActionState, useEffect, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Fold } from "@/components/ui/fold";
import { Panel } from "@/components/ui/panel";
import { OptionsForm } from "@/components/verification/options-form";
import { statusWord } from "@/components/verification/status-word";
import { wordsAhead } from "@/components/words-ahead";
import type { VerificationAnswer } from "@/lib/contract";
import { refusalText } from "../../_data/api";
import { type CheckState, runCheck } from "./actions";
import { CheckFrame } from "./check-frame";
import { CheckResult } from "./check-result";
import { DocumentField } from "./document-field";
import { EntityChoice } from "./entity-choice";
import type { FormProps } from "./form-props";
import { ReferenceField } from "./reference-field";
import { RunControls } from "./run-controls";
import { Specimens } from "./specimens";
import { useCheck } from "./use-check";
import { useChosenEntity } from "./use-chosen-entity";
import { useFiles } from "./use-files";

wordsAhead("desk", "document", "entities", "faces", "newCheck");

const SIDES = ["documentFront", "documentBack"] as const;

/** Check a document: two pictures, a person, a reference, options. With scripts it reports progress; without, it is a plain form. */
export function DocumentForm({ chosen, people, mayCreatePeople }: FormProps) {
  const text = useWords("desk");
  const words = useWords("newCheck");
  const [plain, plainAction] = useActionState<CheckState, FormData>(runCheck, { state: "idle" });
  const { run, start, cancel, reset } = useCheck<VerificationAnswer>("/api/kyc/id-verification");
  const { fileOf, problem, set, setAll, clear } = useFiles(
    SIDES,
    "document",
    run.state !== "running" && run.state !== "done",
  );
  const { entity, setEntity, onCreate, dialog } = useChosenEntity(chosen, mayCreatePeople);
  const [missing, setMissing] = useState(false);
  const running = run.state === "running";

  useEffect(() => {
    if (run.state === "done") announce(`${words.resultTitle}: ${statusWord(text.statuses, run.answer.status)}`);
  }, [run, words, text]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    const front = fileOf("documentFront");
    const back = fileOf("documentBack");
    setMissing(front === null);
    if (front === null || problem("documentFront") || problem("documentBack")) return;
    const form = new FormData(event.currentTarget);
    form.set("documentFront", front);
    if (back) form.set("documentBack", back);
    else form.delete("documentBack");
    void start(form, front.size + (back?.size ?? 0));
  };

  if (run.state === "done") {
    return (
      <CheckResult
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
      kind="document"
      entityId={entity?.id ?? null}
      lead={words.lead}
      run={run}
      plain={plain}
      refusal={(error) => refusalText(error, text)}
    >
      <form action={plainAction} onSubmit={submit} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <fieldset disabled={running} className="min-w-0">
            <legend className="sr-only">{words.images}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <DocumentField
                name="documentFront"
                label={words.front}
                help={words.frontHelp}
                required
                file={fileOf("documentFront")}
                problem={problem("documentFront")}
                onFile={(file) => {
                  set("documentFront", file);
                  setMissing(false);
                }}
              />
              <DocumentField
                name="documentBack"
                label={words.back}
                help={words.backHelp}
                file={fileOf("documentBack")}
                problem={problem("documentBack")}
                onFile={(file) => set("documentBack", file)}
              />
            </div>
            <p className="mt-1.5 text-muted-foreground text-xs">{words.limits}</p>
          </fieldset>
          <Specimens disabled={running} onChoose={setAll} />
          <Fold title={words.options}>
            <OptionsForm />
          </Fold>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel bodyClassName="flex flex-col gap-3.5">
            <EntityChoice
              chosen={entity}
              people={people}
              onChoose={setEntity}
              onCreate={onCreate}
              hint={words.entityHelp}
            />
            <ReferenceField />
            <RunControls
              run={run}
              onCancel={cancel}
              submit={words.submit}
              missing={missing ? words.frontMissing : null}
            />
          </Panel>
        </div>
      </form>
      {dialog}
    </CheckFrame>
  );
}

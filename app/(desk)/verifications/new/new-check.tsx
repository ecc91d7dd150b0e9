"use client";

import { Play, X } from "lucide-react";
import { type FormEvent, useActionState, useEffect, useState } from "react";
import type { ChosenEntity } from "@/components/entity/entity-picker";
import { announce } from "@/components/shell/announcer";
import { useText } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { ImageDrop } from "@/components/upload/image-drop";
import { Stages } from "@/components/upload/stages";
import { OptionsForm } from "@/components/verification/options-form";
import { fetchPreview, refusalText } from "../../_data/api";
import { useStage } from "../../_data/use-stage";
import { EntityForm } from "../../entities/entity-form";
import { type CheckState, runCheck } from "./actions";
import { CheckResult } from "./check-result";
import { EntityChoice } from "./entity-choice";
import { RefusalLink } from "./refusal-link";
import { Specimens } from "./specimens";
import { useCheck } from "./use-check";
import { useTwoFiles } from "./use-two-files";

interface NewCheckProps {
  chosen: ChosenEntity | null;
  /** People a browser without scripts may choose from. */
  people: readonly ChosenEntity[];
  mayCreatePeople: boolean;
}

/** Run a check: two pictures, a person, a reference, options. With scripts it reports progress; without, it is a plain form. */
export function NewCheck({ chosen: atFirst, people, mayCreatePeople }: NewCheckProps) {
  const text = useText();
  const words = text.newCheck;
  const [plain, plainAction] = useActionState<CheckState, FormData>(runCheck, { state: "idle" });
  const { run, start, cancel, reset } = useCheck();
  const { files, set, setAll, clear, problems } = useTwoFiles(run.state !== "running" && run.state !== "done");
  const [entity, setEntity] = useState<ChosenEntity | null>(atFirst);
  const [creating, setCreating] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const stage = useStage(run.state === "running" ? run.progressId : null);
  const running = run.state === "running";

  useEffect(() => {
    if (run.state === "done") announce(`${words.resultTitle}: ${text.status[run.answer.status]}`);
  }, [run, words, text]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    const { documentFront, documentBack } = files;
    setMissing(documentFront === null);
    if (documentFront === null || problems.documentFront || problems.documentBack) return;
    const form = new FormData(event.currentTarget);
    form.set("documentFront", documentFront);
    if (documentBack) form.set("documentBack", documentBack);
    else form.delete("documentBack");
    void start(form, documentFront.size + (documentBack?.size ?? 0));
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
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="text-muted-foreground text-sm">{words.lead}</p>
      </header>
      {run.state === "failed" ? (
        <Notice tone="bad" role="alert" title={words.failedTitle}>
          <p>{refusalText(run.error, text)}</p>
          <RefusalLink error={run.error} />
        </Notice>
      ) : null}
      {run.state === "cancelled" ? (
        <Notice tone="info" role="status">
          {words.cancelled}
        </Notice>
      ) : null}
      {plain.state === "refused" ? (
        <Notice tone="bad" role="alert" title={words.failedTitle}>
          {plain.message}
        </Notice>
      ) : null}
      {plain.state === "not-stored" ? <Notice tone="care">{words.resultNotStored}</Notice> : null}
      <form action={plainAction} onSubmit={submit} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <fieldset disabled={running} className="min-w-0">
            <legend className="sr-only">{words.images}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <ImageDrop
                name="documentFront"
                label={words.front}
                help={words.frontHelp}
                required
                file={files.documentFront}
                problem={problems.documentFront}
                onFile={(file) => {
                  set("documentFront", file);
                  setMissing(false);
                }}
                makePreview={fetchPreview}
              />
              <ImageDrop
                name="documentBack"
                label={words.back}
                help={words.backHelp}
                file={files.documentBack}
                problem={problems.documentBack}
                onFile={(file) => set("documentBack", file)}
                makePreview={fetchPreview}
              />
            </div>
            <p className="mt-1.5 text-muted-foreground text-xs">{words.limits}</p>
          </fieldset>
          <Specimens disabled={running} onChoose={(chosenFiles) => setAll(chosenFiles)} />
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
              onCreate={mayCreatePeople ? setCreating : null}
            />
            <Field id="vendor-data" label={words.vendorData} hint={words.vendorDataHelp} mark={text.common.optional}>
              <Input
                id="vendor-data"
                name="vendorData"
                maxLength={255}
                autoComplete="off"
                aria-describedby="vendor-data-hint"
              />
            </Field>
            {running ? (
              <div className="flex flex-col gap-3 border-t pt-3">
                <Stages progress={{ upload: { sent: run.sent, total: run.total }, stage }} />
                <Button onClick={cancel}>
                  <X aria-hidden />
                  {words.cancel}
                </Button>
              </div>
            ) : (
              <Button type="submit" variant="primary" size="large">
                <Play aria-hidden />
                {words.submit}
              </Button>
            )}
            {missing ? (
              <p role="alert" className="font-medium text-bad text-sm">
                {words.frontMissing}
              </p>
            ) : null}
            <p className="text-muted-foreground text-xs">{text.shell.uploadOnly}</p>
          </Panel>
        </div>
      </form>
      <Dialog open={creating !== null} onClose={() => setCreating(null)} title={words.newEntityTitle}>
        <EntityForm
          name={creating ?? ""}
          onCreated={(created) => {
            setEntity(created);
            setCreating(null);
          }}
        />
      </Dialog>
    </div>
  );
}

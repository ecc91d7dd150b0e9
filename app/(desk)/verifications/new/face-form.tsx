"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useState } from "react";
import type { ChosenEntity } from "@/components/entity/entity-picker";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Panel } from "@/components/ui/panel";
import { cn } from "@/lib/utils";
import type { CheckState } from "./actions";
import { CheckFrame } from "./check-frame";
import type { CheckKind } from "./check-kinds";
import { EntityChoice } from "./entity-choice";
import { FaceField } from "./face-field";
import { faceRefusal } from "./face-refusal";
import type { FormProps } from "./form-props";
import { RunControls } from "./run-controls";
import { useCheck } from "./use-check";
import { useChosenEntity } from "./use-chosen-entity";
import { useFiles } from "./use-files";

/** One picture of the form; `missing` is said when somebody tries without it. */
interface FacePicture<Name extends string> {
  name: Name;
  label: string;
  help: string;
  missing: string;
}

interface FaceFormProps<Answer, Name extends string> extends FormProps {
  kind: CheckKind;
  /** The route of the check, and what a browser without scripts sends the same form to. */
  url: string;
  plainAction: (before: CheckState, form: FormData) => Promise<CheckState>;
  /** Names of the pictures; keeps its identity between renders. */
  names: readonly Name[];
  pictures: ReadonlyArray<FacePicture<Name>>;
  words: { lead: string; submit: string; entityHelp: string };
  /** Said when no person was chosen; null where none is needed. */
  entityMissing: string | null;
  /** What a screen reader is told of the outcome. */
  told: (answer: Answer) => string;
  renderResult: (answer: Answer, onAnother: () => void) => ReactNode;
  /** Fields below the person. */
  children?: (entity: ChosenEntity | null) => ReactNode;
}

/** The form of a check of faces: pictures on the left, person, further fields and the button on the right. */
export function FaceForm<Answer, Name extends string>(props: FaceFormProps<Answer, Name>) {
  const { kind, names, pictures, words: own, entityMissing, told, children } = props;
  const text = useWords("desk");
  const newCheck = useWords("newCheck");
  const words = useWords("faces");
  const [plain, plainAction] = useActionState<CheckState, FormData>(props.plainAction, { state: "idle" });
  const { run, start, cancel, reset } = useCheck<Answer>(props.url);
  const files = useFiles(names, "face", run.state !== "running" && run.state !== "done");
  const { entity, setEntity, onCreate, dialog } = useChosenEntity(props.chosen, props.mayCreatePeople);
  const [missing, setMissing] = useState<string | null>(null);

  useAnnounced(run.state === "done" ? told(run.answer) : null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (run.state === "running") return;
    const absent = pictures.find(({ name }) => files.fileOf(name) === null)?.missing ?? null;
    const lacking = absent ?? (entity === null ? entityMissing : null);
    setMissing(lacking);
    if (lacking !== null || names.some((name) => files.problem(name))) return;
    const form = new FormData(event.currentTarget);
    const chosen = names.flatMap((name) => [{ name, file: files.fileOf(name) }]);
    for (const { name, file } of chosen) if (file) form.set(name, file);
    if (entity !== null) form.set("entityId", entity.id);
    void start(
      form,
      chosen.reduce((total, { file }) => total + (file?.size ?? 0), 0),
    );
  };

  if (run.state === "done") {
    const again = () => {
      files.clear();
      reset();
    };
    return props.renderResult(run.answer, again);
  }

  return (
    <CheckFrame
      kind={kind}
      entityId={entity?.id ?? null}
      lead={own.lead}
      run={run}
      plain={plain}
      refusal={(error) => faceRefusal(error, text, words)}
      advice={words.forms.advice}
    >
      <form action={plainAction} onSubmit={submit} className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <fieldset disabled={run.state === "running"} className="min-w-0">
          <legend className="sr-only">{newCheck.images}</legend>
          <div className={cn("grid gap-3", pictures.length > 1 && "sm:grid-cols-2")}>
            {pictures.map(({ name, label, help }) => (
              <FaceField
                key={name}
                name={name}
                label={label}
                help={help}
                file={files.fileOf(name)}
                problem={files.problem(name)}
                onFile={(file) => {
                  files.set(name, file);
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
            people={props.people}
            onChoose={(person) => {
              setEntity(person);
              setMissing(null);
            }}
            onCreate={onCreate}
            hint={own.entityHelp}
            required={entityMissing !== null}
          />
          {children?.(entity)}
          <RunControls
            run={run}
            onCancel={cancel}
            submit={own.submit}
            stageNames={words.forms.stages}
            missing={missing}
          />
        </Panel>
      </form>
      {dialog}
    </CheckFrame>
  );
}

function useAnnounced(outcome: string | null): void {
  useEffect(() => {
    if (outcome !== null) announce(outcome);
  }, [outcome]);
}

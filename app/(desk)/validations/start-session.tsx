"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowRight, ScanFace, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useId, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { SessionLink } from "@/components/validation/session-link";
import { startFaceSession } from "../biometric/sessions/actions";
import { startSession } from "./actions";

interface SessionChoices {
  language: string;
  askRegistry: boolean;
}

interface StartSessionProps {
  entityId: string;
  /** A whole validation, or a live face against the one that was approved. */
  of: "validation" | "face";
  /** The national registry is asked for people of one country only. */
  countryCode: string | null;
  variant?: "primary" | "outline";
}

const kinds = {
  validation: { icon: ShieldCheck, start: startSession, path: "/validations" },
  face: { icon: ScanFace, start: startFaceSession, path: "/biometric/sessions" },
} as const;

/** The button, the few choices behind it, and then the link and code to hand over. */
export function StartSession({ entityId, of, countryCode, variant = "outline" }: StartSessionProps) {
  const general = useWords("sessions").start;
  const face = useWords("faceSessions").start;
  const words = of === "face" ? { ...general, ...face, title: face.action } : general;
  const { icon: Icon, start, path } = kinds[of];
  const [open, setOpen] = useState(false);
  const run = useMutation({
    mutationFn: (choices: SessionChoices) => start(entityId, choices),
    onSuccess: (result) => {
      if (result.ok) announce(words.started);
    },
  });
  const started = run.data?.ok ? run.data : null;
  return (
    <>
      <Button
        variant={variant}
        onClick={() => {
          run.reset();
          setOpen(true);
        }}
      >
        <Icon aria-hidden />
        {words.action}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={started ? words.started : words.title}>
        {started ? (
          <Started page={`${path}/${started.id}`} url={started.url} />
        ) : (
          <Choices
            text={words.text}
            askRegistry={of === "validation" && countryCode === "AR"}
            pending={run.isPending}
            refused={
              run.data && !run.data.ok
                ? run.data
                : run.isError
                  ? { code: null, message: words.failed, activeId: null }
                  : null
            }
            onSubmit={run.mutate}
          />
        )}
      </Dialog>
    </>
  );
}

interface ChoicesProps {
  text: string;
  askRegistry: boolean;
  pending: boolean;
  refused: { code: string | null; message: string; activeId: string | null } | null;
  onSubmit: (choices: SessionChoices) => void;
}

function Choices({ text: about, askRegistry, pending, refused, onSubmit }: ChoicesProps) {
  const text = useWords("desk");
  const words = useWords("sessions").start;
  const { refusals, openActive } = useWords("faceSessions").start;
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!pending)
      onSubmit({ language: String(form.get("language") ?? ""), askRegistry: form.get("registry") === "on" });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3.5">
      <p className="text-sm">{about}</p>
      {refused ? (
        <Notice tone="bad" role="alert" title={words.failed}>
          <p>
            {(refused.code && (refusals[refused.code] ?? text.errors.byCode[refused.code])) ?? refused.message}
            {refused.code === "NOT_ENABLED" || refused.code === "NOT_CONFIGURED" ? ` ${words.off(refused.code)}` : null}
          </p>
          {refused.activeId ? (
            <Link
              href={`/biometric/sessions/${refused.activeId}`}
              prefetch={false}
              className="font-medium text-accent underline underline-offset-4"
            >
              {openActive}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      <Field id={`${id}-language`} label={words.language} hint={words.languageHelp}>
        <Select id={`${id}-language`} name="language" defaultValue="" aria-describedby={`${id}-language-hint`}>
          <option value="">{words.languageOwn}</option>
          {Object.entries(words.languages).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {askRegistry ? (
        <div className="flex items-start gap-2">
          <Switch id={`${id}-registry`} name="registry" aria-describedby={`${id}-registry-hint`} />
          <div className="min-w-0">
            <label htmlFor={`${id}-registry`} className="text-sm">
              {words.registry}
            </label>
            <p id={`${id}-registry-hint`} className="text-muted-foreground text-xs">
              {words.registryHelp}
            </p>
          </div>
        </div>
      ) : null}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? words.submitting : words.submit}
        </Button>
      </div>
    </form>
  );
}

interface StartedProps {
  page: `/validations/${string}` | `/biometric/sessions/${string}`;
  url: string | null;
}

function Started({ page, url }: StartedProps) {
  const words = useWords("sessions").link;
  return (
    <div className="flex flex-col gap-3">
      {url ? <SessionLink url={url} /> : <p className="text-sm">{words.dead}</p>}
      <div className="flex justify-end">
        <Button asChild>
          <Link href={page} prefetch={false}>
            {words.open}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      </div>
    </div>
  );
}

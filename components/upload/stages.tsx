"use client";

import { Check, Circle, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "@/components/text";
import type { Stage } from "@/lib/contract";
import { formatBytes } from "@/lib/format";
import { cn } from "@/lib/utils";
import type { SentBytes } from "./send-form";
import { SentBar } from "./sent-bar";

/** The engine's stages in order; written out here because the contract's list would bring its parser into the browser. */
const ORDER = ["decode", "find", "read", "compare", "decide"] as const satisfies readonly Stage[];

export interface Progress {
  /** Null when nothing is uploaded (a re-check). */
  upload: SentBytes | null;
  /** The stage that is running; null before the first. */
  stage: Stage | null;
}

/** Progress that is real: bytes that left the browser, then the stages as the engine reports them. */
export function Stages({ progress, names }: { progress: Progress; names?: Record<Stage, string> }) {
  const language = useLanguage();
  const words = useWords("newCheck");
  const { upload, stage } = progress;
  const uploaded = upload === null || upload.sent >= upload.total;
  const at = stage === null ? -1 : ORDER.indexOf(stage);
  return (
    <ol aria-label={words.progress} className="flex flex-col gap-1.5 text-sm">
      {upload ? (
        <Step state={uploaded ? "done" : "running"} label={uploaded ? words.uploaded : words.upload}>
          <span className="tnum text-muted-foreground text-xs">
            {uploaded
              ? formatBytes(upload.total, language)
              : words.uploading(formatBytes(upload.sent, language), formatBytes(upload.total, language))}
          </span>
          <SentBar label={words.upload} bytes={upload} className="mt-1" />
        </Step>
      ) : null}
      {ORDER.map((name, index) => (
        <Step
          key={name}
          state={index < at ? "done" : index === at && uploaded ? "running" : "waiting"}
          label={(names ?? words.stages)[name]}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  state: "waiting" | "running" | "done";
  label: string;
  children?: ReactNode;
}

function Step({ state, label, children }: StepProps) {
  const { stageWaiting, stageRunning, stageDone } = useWords("newCheck");
  const Icon = { waiting: Circle, running: LoaderCircle, done: Check }[state];
  return (
    <li className={cn("flex items-start gap-2", state === "waiting" && "text-muted-foreground")}>
      <Icon
        aria-hidden
        className={cn(
          "mt-0.5 size-4 shrink-0",
          state === "running" && "text-accent motion-safe:animate-spin",
          state === "done" && "text-good",
        )}
      />
      <div className="min-w-0 flex-1">
        <span className={cn(state === "running" && "font-medium")}>{label}</span>
        <span className="sr-only">, {{ waiting: stageWaiting, running: stageRunning, done: stageDone }[state]}</span>
        {children ? <span className="ml-2">{children}</span> : null}
      </div>
    </li>
  );
}

"use client";

import { Play, X } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Stages } from "@/components/upload/stages";
import type { Stage } from "@/lib/contract";
import { useStage } from "../../_data/use-stage";
import type { CheckRun } from "./use-check";

interface RunControlsProps {
  run: CheckRun<unknown>;
  onCancel: () => void;
  submit: string;
  /** Names of the engine's stages, where they differ from those of a document. */
  stageNames?: Record<Stage, string>;
  /** What is still missing, once somebody has tried without it. */
  missing: string | null;
}

/** The button that starts a check; while it runs, how far it is and the way out. */
export function RunControls({ run, onCancel, submit, stageNames, missing }: RunControlsProps) {
  const text = useWords("desk");
  const newCheck = useWords("newCheck");
  const stage = useStage(run.state === "running" ? run.progressId : null);
  return (
    <>
      {run.state === "running" ? (
        <div className="flex flex-col gap-3 border-t pt-3">
          <Stages
            progress={{ upload: { sent: run.sent, total: run.total }, stage }}
            {...(stageNames ? { names: stageNames } : {})}
          />
          <Button onClick={onCancel}>
            <X aria-hidden />
            {newCheck.cancel}
          </Button>
        </div>
      ) : (
        <Button type="submit" variant="primary" size="large">
          <Play aria-hidden />
          {submit}
        </Button>
      )}
      {missing ? (
        <p role="alert" className="font-medium text-bad text-sm">
          {missing}
        </p>
      ) : null}
      <p className="text-muted-foreground text-xs">{text.shell.uploadOnly}</p>
    </>
  );
}

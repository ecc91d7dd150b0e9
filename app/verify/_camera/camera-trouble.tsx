"use client";

import { CameraOff, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CameraTrouble } from "@/components/upload/camera-trouble-of";
import { useHostedText } from "../_frame/hosted-language";
import { HandOver } from "./hand-over";

interface CameraProblemProps {
  trouble: CameraTrouble;
  /** Whether a file may be sent instead. */
  uploadable: boolean;
  onRetry: () => void;
}

const TITLES = {
  denied: "deniedTitle",
  none: "noneTitle",
  busy: "busyTitle",
  unsupported: "unsupportedTitle",
} as const;

/** Why there is no picture, and what to do about it. */
export function CameraProblem({ trouble, uploadable, onRetry }: CameraProblemProps) {
  const text = useHostedText().camera;
  const elsewhere = trouble === "none" || trouble === "unsupported";
  const said = trouble === "none" && !uploadable ? text.noneForChallenge : text[trouble];
  return (
    <>
      <div role="alert" className="flex flex-col items-center gap-2 rounded-2xl border bg-surface p-6 text-center">
        <CameraOff aria-hidden className="size-8 text-muted-foreground" />
        <p className="font-semibold text-lg">{text[TITLES[trouble]]}</p>
        <p className="text-base">{said}</p>
        <Button onClick={onRetry} className="mt-1 h-11 text-base">
          <RotateCcw aria-hidden />
          {text.retry}
        </Button>
      </div>
      {elsewhere ? <HandOver /> : null}
    </>
  );
}

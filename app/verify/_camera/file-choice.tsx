"use client";

import { Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useHostedText } from "../_frame/hosted-language";
import { fitForSending, type UnfitFile } from "./fit-for-sending";
import type { Facing } from "./use-camera";

interface FileChoiceProps {
  facing: Facing;
  disabled: boolean;
  /** Nothing else leads on from here. */
  main: boolean;
  onImage: (image: Blob) => void;
}

/** A picture from the phone's own camera program or its album: the way for whom live hints do not work. */
export function FileChoice({ facing, disabled, main, onImage }: FileChoiceProps) {
  const text = useHostedText();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<UnfitFile | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const fit = await fitForSending(file);
    // The same file may be chosen again after a refusal.
    target.value = "";
    setProblem(fit.image ? null : fit.problem);
    if (fit.image) onImage(fit.image);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Button
        variant={main ? "primary" : "ghost"}
        className={main ? "h-12 text-lg" : "h-11 text-base underline-offset-4 hover:underline"}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden />
        {main ? text.camera.uploadOnly : text.camera.upload}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        {...(facing === "user" ? { capture: facing } : {})}
        tabIndex={-1}
        aria-hidden="true"
        aria-label={text.camera.upload}
        onChange={(event) => void choose(event)}
        className="hidden"
      />
      {problem ? (
        <p role="alert" className="text-center font-medium text-bad">
          {problem === "too-large" ? text.trouble.tooLarge : text.trouble.wrongType}
        </p>
      ) : null}
    </div>
  );
}

"use client";

import { Camera, FileText, ImagePlus, Trash2 } from "lucide-react";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/format";
import type { Words } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { ACCEPT, type FileProblem, type PictureKind } from "./accepted-file";
import { Preview } from "./preview";

interface ImageDropProps {
  /** Name of the form field. */
  name: string;
  label: string;
  help: string;
  file: File | null;
  problem: FileProblem | null;
  required?: boolean;
  onFile: (file: File | null) => void;
  /** A picture of a file no browser shows (TIFF, PDF). */
  makePreview: (file: File, signal: AbortSignal) => Promise<Blob>;
  /** Of a document any accepted file, PDF too; of a face pictures only. */
  kind?: PictureKind;
  /** What to say of a file of another type. */
  wrongType?: string;
  /** Opens the page's own camera. For documents on wide windows alone: a phone's camera program focuses better. */
  onCamera?: () => void;
}

/**
 * One side of a document: drop, choose or photograph. The file input stays the form's own, so the same markup is sent by
 * a browser without scripts.
 */
export function ImageDrop(props: ImageDropProps) {
  const { name, label, help, file, problem, required, onFile, makePreview, kind = "document", onCamera } = props;
  const text = useWords("desk");
  const words = useWords("newCheck");
  const id = useId();
  const hydrated = useHydrated();
  const choose = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const adopted = useRef(false);
  useEffect(() => {
    if (adopted.current) return;
    adopted.current = true;
    // Chosen with the native control before scripts arrived: no event tells of it any more.
    const early = choose.current?.files?.[0];
    if (early) onFile(early);
  }, [onFile]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  const told = props.wrongType === undefined ? words : { ...words, wrongType: props.wrongType };
  const said = problem && file ? problemText(problem, file, told, text.language) : null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut beside the two buttons
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex min-w-0 flex-col overflow-hidden rounded-lg border border-input/70 border-dashed bg-surface",
        file && !problem && "border-border border-solid",
        over && "border-accent bg-accent-soft",
        problem && "border-bad",
      )}
    >
      <div className="flex items-baseline justify-between gap-2 px-3 pt-2.5">
        <label htmlFor={id} className="font-semibold text-sm">
          {label}
          {required ? null : (
            <span className="ml-1 font-normal text-muted-foreground text-xs">{text.common.optional}</span>
          )}
        </label>
        {file ? (
          <Button variant="ghost" size="small" onClick={() => onFile(null)}>
            <Trash2 aria-hidden />
            {words.remove}
            <span className="sr-only"> {label}</span>
          </Button>
        ) : null}
      </div>
      <div className="flex min-h-48 flex-1 flex-col items-center justify-center gap-2 p-3 text-center">
        {file && !problem ? (
          <Preview file={file} label={words.previewOf(label)} make={makePreview} />
        ) : (
          <>
            <ImagePlus aria-hidden className="size-7 text-muted-foreground" />
            <p className="text-muted-foreground text-sm">
              {words.drop}, {words.orPaste}
            </p>
          </>
        )}
        {said ? (
          <p id={`${id}-problem`} role="alert" className="font-medium text-bad text-sm">
            {said}
          </p>
        ) : null}
        <div className={cn("flex flex-wrap justify-center gap-2", !hydrated && "invisible")}>
          <Button onClick={() => choose.current?.click()}>
            <FileText aria-hidden />
            {file ? words.replace : words.choose}
            <span className="sr-only"> {label}</span>
          </Button>
          {kind === "document" ? (
            <PhotographButton label={label} className="sm:hidden" onClick={() => camera.current?.click()} />
          ) : null}
          {onCamera ? (
            <PhotographButton label={label} className={cn(kind === "document" && "max-sm:hidden")} onClick={onCamera} />
          ) : null}
        </div>
      </div>
      {/* A file's name may be long; what the picture should show must be read whole. */}
      <p className={cn("border-t px-3 py-1.5 text-muted-foreground text-xs", file && "truncate")} title={file?.name}>
        {file ? `${file.name} · ${formatBytes(file.size, text.language)}` : help}
      </p>
      <input
        ref={choose}
        id={id}
        name={name}
        type="file"
        accept={ACCEPT[kind]}
        aria-describedby={said ? `${id}-problem` : undefined}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        // Without scripts the native control is the only one that opens a file dialog.
        className={hydrated ? "sr-only" : "m-3 text-sm"}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        className="hidden"
      />
    </div>
  );
}

interface PhotographButtonProps {
  label: string;
  className: string;
  onClick: () => void;
}

function PhotographButton({ label, className, onClick }: PhotographButtonProps) {
  const words = useWords("newCheck");
  return (
    <Button onClick={onClick} className={className}>
      <Camera aria-hidden />
      {words.photograph}
      <span className="sr-only"> {label}</span>
    </Button>
  );
}

function problemText(problem: FileProblem, file: File, words: Words["newCheck"], language: string): string {
  if (problem === "too-large") return words.tooLarge(formatBytes(file.size, language));
  return problem === "empty" ? words.emptyFile : words.wrongType;
}

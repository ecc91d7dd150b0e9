"use client";

import { ImageOff, LoaderCircle } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Picture, ViewName } from "./use-picture";

interface PictureStateProps {
  picture: Picture;
  name: ViewName;
  /** It may still come: whoever sends it is at it. */
  awaited?: boolean;
}

/** What stands in the window while there is no picture in it. */
export function PictureState({ picture, name, awaited = false }: PictureStateProps) {
  const text = useWords("desk");
  const words = useWords("evidence").viewer;
  const absent = {
    front: words.notStored,
    back: words.noBack,
    portrait: words.noPortrait,
    document: words.notSent,
    selfie: words.notSent,
  }[name];
  const missing = awaited ? words.notYet : absent;
  const busy = picture.state === "loading" || picture.state === "ready";
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-2 text-muted-foreground text-sm">
      {busy ? (
        <LoaderCircle aria-hidden className="size-5 motion-safe:animate-spin" />
      ) : (
        <ImageOff aria-hidden className="size-5" />
      )}
      <p role="status">{busy ? text.common.loading : picture.state === "failed" ? text.errors.imageFailed : missing}</p>
      {picture.state === "failed" ? <Button onClick={picture.retry}>{text.common.retry}</Button> : null}
    </div>
  );
}

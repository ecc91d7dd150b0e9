"use client";

import { ImageOff, LoaderCircle } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Picture, ViewName } from "./use-picture";

/** Why a picture is not there: it may still come, nobody asks for it, or it is simply not among those that were sent. */
export type Absence = "awaited" | "not-asked" | "absent";

interface PictureStateProps {
  picture: Picture;
  name: ViewName;
  absence?: Absence;
}

/** What stands in the window while there is no picture in it. */
export function PictureState({ picture, name, absence = "absent" }: PictureStateProps) {
  const text = useWords("desk");
  const words = useWords("evidence").viewer;
  const unsent = {
    front: words.notStored,
    back: words.noBack,
    portrait: words.noPortrait,
    document: words.notSent,
    selfie: words.notSent,
  }[name];
  const missing = { awaited: words.notYet, "not-asked": words.notAsked, absent: unsent }[absence];
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

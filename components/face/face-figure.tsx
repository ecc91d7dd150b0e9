"use client";

import { ImageOff, LoaderCircle, UserRoundX } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { usePicture } from "@/components/verification/use-picture";
import { RetakeList } from "./retake-list";
import type { ShownFace } from "./shown-face";

/** One face as it was compared: cut out, upright, with what would make a better picture. */
export function FaceFigure({ label, url, finding }: ShownFace) {
  const text = useWords("desk");
  const words = useWords("faces");
  const picture = usePicture(finding === null ? null : url);
  return (
    <figure className="flex min-w-0 flex-1 flex-col gap-1.5">
      <div className="relative flex aspect-square w-full items-center justify-center overflow-hidden rounded-md border bg-surface-sunken">
        {picture.state === "ready" ? (
          // biome-ignore lint/performance/noImgElement: a blob that is on the page already; there is nothing to optimise
          <img src={picture.url} alt={words.pair.cropOf(label)} className="size-full object-cover" />
        ) : picture.state === "loading" ? (
          <Placeholder icon={<LoaderCircle aria-hidden className="size-5 motion-safe:animate-spin" />}>
            {text.common.loading}
          </Placeholder>
        ) : picture.state === "failed" ? (
          <Placeholder icon={<ImageOff aria-hidden className="size-5" />}>
            {text.errors.imageFailed}
            <Button size="small" onClick={picture.retry}>
              {text.common.retry}
            </Button>
          </Placeholder>
        ) : (
          <Placeholder
            icon={
              finding === null ? (
                <UserRoundX aria-hidden className="size-6" />
              ) : (
                <ImageOff aria-hidden className="size-5" />
              )
            }
          >
            {finding === null ? words.pair.noFace : words.pair.notKept}
          </Placeholder>
        )}
      </div>
      <figcaption className="flex flex-col gap-1">
        <span className="font-semibold text-sm">{label}</span>
        {finding !== null && finding !== "elsewhere" ? <RetakeList reasons={finding.retake} /> : null}
      </figcaption>
    </figure>
  );
}

function Placeholder({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span role="status" className="flex flex-col items-center gap-2 p-3 text-center text-muted-foreground text-xs">
      {icon}
      {children}
    </span>
  );
}

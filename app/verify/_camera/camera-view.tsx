"use client";

import type { ReactNode, RefObject } from "react";
import type { CardShape } from "@/lib/capture";
import { cn } from "@/lib/utils";
import { GuideOverlay } from "./guide-overlay";
import { useSteady } from "./use-steady";

interface CameraViewProps {
  video: RefObject<HTMLVideoElement | null>;
  guide: "face" | CardShape;
  /** Read by screen readers for the picture itself. */
  label: string;
  /** What to do now; said aloud. */
  hint: string;
  good: boolean;
  /** Pictures travel: shown over the camera's picture, which is dimmed and gives no hint. */
  busy: ReactNode;
  /** A face is shown as in a mirror; what is sent is not. */
  mirrored: boolean;
  /** No sentence and no button stands beside it: a face may take their room. */
  alone?: boolean;
  children?: ReactNode;
}

const BESIDE = "w-[clamp(13rem,calc((100dvh-21.5rem)*0.75),100%)]";
const ALONE = "w-[clamp(13rem,calc((100dvh-13.5rem)*0.75),100%)]";

/** The camera's picture with its guide and one hint. */
export function CameraView({
  video,
  guide,
  label,
  hint,
  good,
  busy,
  mirrored,
  alone = false,
  children,
}: CameraViewProps) {
  const shown = useSteady(hint);
  const said = (
    <p
      role="status"
      className={cn(
        "rounded-lg px-3 py-2 text-center font-medium text-lg [@media(max-height:700px)]:text-base",
        busy !== null && "invisible",
        // A document's lower edge holds its machine-readable lines: nothing may lie over them.
        guide === "face" ? "absolute inset-x-3 bottom-3 bg-black/80 text-white" : "bg-foreground text-background",
      )}
    >
      {shown}
    </p>
  );
  return (
    <div className="flex flex-col gap-2">
      <div
        className={cn(
          "relative mx-auto overflow-hidden rounded-2xl bg-black",
          // The box keeps the cut's aspect on low screens too: hints speak of exactly what is seen.
          // A face's is as low as it must be for the button below to be seen on a small phone.
          guide === "face" ? cn("aspect-[3/4]", alone ? ALONE : BESIDE) : "aspect-[4/3] w-full",
        )}
      >
        <video
          ref={video}
          aria-label={label}
          muted
          playsInline
          autoPlay
          className={cn("absolute inset-0 size-full object-cover", mirrored && "-scale-x-100")}
        />
        <GuideOverlay guide={guide} good={good && busy === null} />
        {children}
        {busy ? <div className="absolute inset-0 flex items-center justify-center bg-black/55 p-4">{busy}</div> : null}
        {guide === "face" ? said : null}
      </div>
      {guide === "face" ? null : said}
    </div>
  );
}

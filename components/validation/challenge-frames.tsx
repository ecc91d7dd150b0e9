"use client";

import { CircleCheck, CircleX, ImageOff } from "lucide-react";
import { useLanguage, useWords } from "@/components/text";
import { usePicture } from "@/components/verification/use-picture";
import type { SessionChallenge } from "@/lib/contract";
import { formatDecimal, humanise } from "@/lib/format";

interface ChallengeFramesProps {
  challenge: SessionChallenge;
  urlOf: (index: number) => string;
}

/** The frames of the head-turn challenge in order, each with the turn the server measured on it. */
export function ChallengeFrames({ challenge, urlOf }: ChallengeFramesProps) {
  const language = useLanguage();
  const words = useWords("sessions").detail;
  const asked = challenge.turns.map((turn) => words.turns[turn] ?? turn).join(", ");
  const Icon = challenge.passed ? CircleCheck : CircleX;
  return (
    <div className="flex flex-col gap-2.5">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <Icon aria-hidden className={challenge.passed ? "size-4 text-good" : "size-4 text-bad"} />
        <span className="font-medium">
          {challenge.passed
            ? words.challengePassed
            : challenge.reason === null
              ? words.challengeFailed
              : (words.challengeReasons[challenge.reason] ?? humanise(challenge.reason))}
        </span>
        {asked ? <span className="text-muted-foreground">{words.challengeOrder(asked)}</span> : null}
      </p>
      {challenge.frames.length > 0 ? (
        <>
          <ol className="grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-2">
            {challenge.frames.map((frame) => (
              <li key={frame.index} className="max-w-48">
                <Frame
                  url={urlOf(frame.index)}
                  name={words.frame(frame.index)}
                  yaw={frame.yawDeg === null ? words.yawNone : words.yaw(Math.round(frame.yawDeg))}
                  at={words.frameAt(formatDecimal(frame.atMs / 1000, 1, language))}
                />
              </li>
            ))}
          </ol>
          <p className="text-muted-foreground text-xs">{words.frameHelp}</p>
        </>
      ) : null}
    </div>
  );
}

interface FrameProps {
  url: string;
  name: string;
  yaw: string;
  at: string;
}

function Frame({ url, name, yaw, at }: FrameProps) {
  const picture = usePicture(url);
  return (
    <figure>
      <div className="flex aspect-[3/4] items-center justify-center overflow-hidden rounded-md border bg-surface-sunken text-muted-foreground">
        {picture.state === "ready" ? (
          // biome-ignore lint/performance/noImgElement: a blob that is on the page already; there is nothing to optimise
          <img src={picture.url} alt={`${name}, ${yaw}`} className="size-full object-cover" />
        ) : picture.state === "loading" ? null : (
          <ImageOff aria-hidden className="size-4" />
        )}
      </div>
      <figcaption className="tnum mt-0.5 flex justify-between gap-1 text-2xs">
        <span className="font-medium">{yaw}</span>
        <span className="text-muted-foreground">{at}</span>
      </figcaption>
    </figure>
  );
}

"use client";

import { ArrowLeft, ArrowRight, LoaderCircle, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Frame, TurnRun } from "@/lib/capture";
import type { HostedSession } from "@/lib/contract";
import type { HostedText } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { CameraProblem } from "../_camera/camera-trouble";
import { CameraView } from "../_camera/camera-view";
import type { Grabber } from "../_camera/grab";
import { useCamera } from "../_camera/use-camera";
import { useFaceReader } from "../_camera/use-face-reader";
import { useFrames } from "../_camera/use-frames";
import { ScreenTitle } from "../_frame/hosted-frame";
import { useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import { TroubleNotice } from "./trouble-screen";
import { type ChallengeState, useChallenge } from "./use-challenge";

interface ChallengeProps {
  session: HostedSession;
  api: SessionApi;
  put: (session: HostedSession) => void;
  reload: () => Promise<void>;
}

/** Head turns in the order the server drew. The page only guides: the server judges the frames by its own measures. */
export function Challenge({ session, api, put, reload }: ChallengeProps) {
  const text = useHostedText();
  const words = text.challenge;
  const models = useFaceReader();
  const { video, camera, retry } = useCamera("user");
  const { current, begin, look } = useChallenge(api, put, reload);
  const turning = camera.state === "running" && current.state === "turning";
  useFrames(video, "face", turning, async (frame: Frame, grabber: Grabber) => {
    if (models.state === "ready") await look(models.reader, frame, grabber);
  });
  const usable = camera.state === "running" && models.state === "ready";
  const run = current.state === "turning" ? current.run : null;
  return (
    <div className="flex flex-1 flex-col gap-3">
      <ScreenTitle>{words.title}</ScreenTitle>
      {run ? null : <p>{words.lead}</p>}
      <Setback current={current} attemptsLeft={session.attemptsLeft.challenge} />
      {models.state === "failed" ? (
        <Notice tone="bad" role="alert">
          <p>{text.camera.guideNeeded}</p>
          <Button className="mt-2 h-10" onClick={models.retry}>
            {text.camera.retry}
          </Button>
        </Notice>
      ) : null}
      {camera.state === "trouble" ? (
        <CameraProblem trouble={camera.trouble} uploadable={false} onRetry={retry} />
      ) : (
        <CameraView
          video={video}
          guide="face"
          label={words.view}
          hint={hintFor(current, usable, text)}
          good={run !== null && run.prompt !== "other-way" && run.prompt !== "face-camera"}
          busy={current.state === "sending"}
          mirrored
        >
          {run ? <TurnMarks run={run} /> : null}
        </CameraView>
      )}
      {current.state === "turning" || current.state === "sending" ? null : (
        <Button
          variant="primary"
          className="mt-auto h-12 text-lg"
          disabled={!usable || current.state === "fetching"}
          onClick={() => void begin()}
        >
          {current.state === "fetching" ? <LoaderCircle aria-hidden className="motion-safe:animate-spin" /> : null}
          {current.state === "failed" ? <RotateCcw aria-hidden /> : null}
          {current.state === "failed" ? words.again : words.start}
        </Button>
      )}
    </div>
  );
}

function Setback({ current, attemptsLeft }: { current: ChallengeState; attemptsLeft: number }) {
  const text = useHostedText();
  if (current.state === "trouble") return <TroubleNotice trouble={current.trouble} />;
  if (current.state === "turning" && current.again) {
    const said = current.again === "too-slow" ? text.challenge.tooSlow : text.challenge.startOver;
    return <Notice tone="care">{said}</Notice>;
  }
  if (current.state !== "failed") return null;
  return (
    <Notice tone="care" role="alert" title={text.challenge.failed[current.reason]}>
      {attemptsLeft <= 2 ? text.retake.left(attemptsLeft) : null}
    </Notice>
  );
}

function hintFor(current: ChallengeState, usable: boolean, text: HostedText): string {
  const words = text.challenge;
  if (current.state === "sending") return words.sending;
  if (!usable) return text.camera.preparing;
  if (current.state !== "turning") return words.faceCamera;
  const { run } = current;
  const turn = run.turns[Math.min(run.done, run.turns.length - 1)] ?? "left";
  switch (run.prompt) {
    case "turn":
      return words[turn];
    case "further":
      return words.further;
    case "other-way":
      return words.otherWay[turn];
    case "back":
      return words.back;
    default:
      return words.faceCamera;
  }
}

/** An arrow to the side asked for, and one dot a turn. The picture is a mirror: the person's left is on the left. */
function TurnMarks({ run }: { run: TurnRun }) {
  const words = useHostedText().challenge;
  const turn = run.turns[run.done];
  const asks = run.prompt === "turn" || run.prompt === "further" || run.prompt === "other-way";
  const Arrow = turn === "left" ? ArrowLeft : ArrowRight;
  return (
    <>
      {turn && asks ? (
        <span
          aria-hidden
          style={{ opacity: 0.55 + 0.45 * run.progress }}
          className={cn(
            "absolute top-[38%] flex size-16 items-center justify-center rounded-full bg-accent text-accent-foreground shadow-overlay",
            turn === "left" ? "left-2" : "right-2",
          )}
        >
          <Arrow className="size-9 motion-safe:animate-pulse" />
        </span>
      ) : null}
      <span
        role="img"
        aria-label={words.turnOf(Math.min(run.done + 1, run.turns.length), run.turns.length)}
        className="absolute inset-x-0 top-3 flex justify-center gap-2"
      >
        {run.turns.map((name, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the same turn may be asked for twice, and the order never changes
            key={`${name}-${i}`}
            className={cn("size-3 rounded-full border-2 border-white", i < run.done ? "bg-[#4ade80]" : "bg-black/40")}
          />
        ))}
      </span>
    </>
  );
}

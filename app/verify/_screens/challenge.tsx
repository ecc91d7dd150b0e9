"use client";

import { LoaderCircle, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Frame } from "@/lib/capture";
import type { HostedSession } from "@/lib/contract";
import type { HostedText } from "@/lib/i18n";
import { CameraProblem } from "../_camera/camera-trouble";
import { CameraView } from "../_camera/camera-view";
import type { Grabber } from "../_camera/grab";
import { useCamera } from "../_camera/use-camera";
import { useFaceReader } from "../_camera/use-face-reader";
import { useFrames } from "../_camera/use-frames";
import { Lead, ScreenTitle } from "../_frame/hosted-frame";
import { useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import { SendingPanel } from "./sending-panel";
import { TroubleNotice } from "./trouble-screen";
import { TurnMarks } from "./turn-marks";
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
  const { current, begin, look, stop } = useChallenge(api, put, reload);
  const turning = camera.state === "running" && current.state === "turning";
  useFrames(video, "face", turning, async (frame: Frame, grabber: Grabber) => {
    if (models.state === "ready") await look(models.reader, frame, grabber);
  });
  const usable = camera.state === "running" && models.state === "ready";
  const run = current.state === "turning" ? current.run : null;
  const setBack = current.state === "failed" || current.state === "trouble";
  const alone = current.state === "turning" || current.state === "sending";
  const able = camera.state !== "trouble" && models.state !== "failed";
  return (
    <div className="flex flex-1 flex-col gap-3">
      <ScreenTitle key={current.state === "fetching" || current.state === "sending" ? "turning" : current.state}>
        {words.title}
      </ScreenTitle>
      {alone || setBack ? null : <Lead>{words.lead}</Lead>}
      <Setback current={current} attemptsLeft={session.attemptsLeft.challenge} />
      {models.state === "failed" ? (
        <Notice tone="bad" role="alert" className="rounded-xl px-4 py-3 text-base">
          <p>{text.camera.guideNeeded}</p>
          <Button variant="primary" className="mt-3 h-12 w-full text-lg" onClick={models.retry}>
            <RotateCcw aria-hidden />
            {text.camera.retry}
          </Button>
        </Notice>
      ) : null}
      {camera.state === "trouble" ? (
        <CameraProblem trouble={camera.trouble} uploadable={false} onRetry={retry} />
      ) : (
        <div hidden={models.state === "failed"}>
          <CameraView
            video={video}
            guide="face"
            label={words.view}
            hint={hintFor(current, usable, text)}
            good={run !== null && run.prompt !== "other-way" && run.prompt !== "face-camera"}
            busy={current.state === "sending" ? <SendingPanel bytes={current.bytes} onStop={stop} /> : null}
            mirrored
            alone={alone}
          >
            {run ? <TurnMarks run={run} /> : null}
          </CameraView>
        </div>
      )}
      {alone || !able ? null : (
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
    return (
      <Notice tone="care" role="status" className="rounded-xl text-base">
        {said}
      </Notice>
    );
  }
  if (current.state !== "failed") return null;
  return (
    <Notice
      tone="care"
      role="alert"
      title={text.challenge.failed[current.reason]}
      className="rounded-xl px-4 py-3 text-base"
    >
      {attemptsLeft <= 2 ? text.retake.left(attemptsLeft) : null}
    </Notice>
  );
}

function hintFor(current: ChallengeState, usable: boolean, text: HostedText): string {
  const words = text.challenge;
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

"use client";

import { Camera } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CardShape, Frame } from "@/lib/capture";
import type { HostedCapture } from "@/lib/contract";
import { CameraProblem } from "../_camera/camera-trouble";
import { CameraView } from "../_camera/camera-view";
import { FileChoice } from "../_camera/file-choice";
import type { Grabber } from "../_camera/grab";
import { type Facing, useCamera } from "../_camera/use-camera";
import { useFrames } from "../_camera/use-frames";
import { Lead, ScreenTitle } from "../_frame/hosted-frame";
import { useHostedText } from "../_frame/hosted-language";
import type { Upload } from "../_session/session-api";
import { Refusal } from "./refusal";
import { SendingPanel } from "./sending-panel";
import { keptImage, useSending } from "./use-sending";

/** What one frame looks like: `hint` says what to change, null when nothing; `judged` false while nothing can be said yet. */
export interface Judgement {
  judged: boolean;
  hint: string | null;
}

interface TakePictureProps {
  guide: "face" | CardShape;
  facing: Facing;
  title: string;
  lead: string;
  label: string;
  /** Said while nothing is wrong and the shutter is about to fire. */
  ready: string;
  steadyMs: number;
  attemptsLeft: number;
  judge: (frame: Frame) => Promise<Judgement>;
  send: (image: Blob, upload: Upload) => Promise<HostedCapture>;
  onTaken: (capture: HostedCapture) => void;
  onMoved: () => void;
  children?: ReactNode;
}

/** One picture: live hints, an automatic shutter when nothing is wrong for a moment, a button, and a file as last way. */
export function TakePicture(props: TakePictureProps) {
  const { guide, facing, title, lead, label, ready, steadyMs, judge, children } = props;
  const text = useHostedText();
  const { video, camera, retry } = useCamera(facing);
  const { sending, send, stop, again } = useSending(props.send, props.onTaken, props.onMoved);
  const [hint, setHint] = useState<string | null>(text.camera.starting);
  const goodSince = useRef<number | null>(null);
  const pressed = useRef(false);
  const looking = camera.state === "running" && sending.state === "idle";

  const look = async (frame: Frame, grabber: Grabber) => {
    // The press takes this very picture, whatever is thought of it.
    if (pressed.current) return shoot(grabber);
    const { judged, hint: said } = await judge(frame);
    setHint(said);
    if (!judged || said !== null) goodSince.current = null;
    else goodSince.current ??= performance.now();
    if (goodSince.current !== null && performance.now() - goodSince.current >= steadyMs) await shoot(grabber);
  };
  const shoot = async (grabber: Grabber) => {
    [pressed.current, goodSince.current] = [false, null];
    await send(await grabber.still());
  };
  useFrames(video, guide === "face" ? "face" : "document", looking, look, () => setHint(text.camera.noGuide));

  const onItsWay = sending.state === "sending" ? <SendingPanel bytes={sending.bytes} onStop={stop} /> : null;
  const refused = sending.state !== "sending" && sending.state !== "idle";
  const blind = camera.state === "trouble";
  return (
    <div className="flex flex-1 flex-col gap-3">
      <ScreenTitle key={refused ? "refused" : "taking"}>{title}</ScreenTitle>
      {refused ? null : <Lead>{lead}</Lead>}
      <Refusal
        sending={sending}
        attemptsLeft={props.attemptsLeft}
        camera={!blind}
        onAgain={again}
        onSend={(image) => void send(image)}
      />
      {camera.state === "trouble" ? (
        refused ? null : (
          (onItsWay ?? <CameraProblem trouble={camera.trouble} uploadable onRetry={retry} />)
        )
      ) : (
        <div hidden={refused}>
          <CameraView
            video={video}
            guide={guide}
            label={label}
            hint={camera.state === "starting" ? text.camera.starting : (hint ?? ready)}
            good={hint === null && camera.state === "running"}
            busy={onItsWay}
            mirrored={facing === "user"}
          />
        </div>
      )}
      <div className="mt-auto flex flex-col gap-1.5 pt-1">
        {blind || refused ? null : (
          <Button
            variant="primary"
            className="h-12 text-lg"
            disabled={!looking}
            onClick={() => {
              pressed.current = true;
            }}
          >
            <Camera aria-hidden />
            {text.camera.shutter}
          </Button>
        )}
        <FileChoice
          facing={facing}
          disabled={onItsWay !== null}
          main={blind && keptImage(sending) === null}
          onImage={(image) => void send(image)}
        />
        {children}
      </div>
    </div>
  );
}

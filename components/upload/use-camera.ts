"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { PictureKind } from "./accepted-file";
import { type CameraTrouble, cameraTroubleOf } from "./camera-trouble-of";

export type CameraState =
  | { state: "starting" }
  | { state: "live" }
  | { state: "failed"; trouble: CameraTrouble; retry: () => void };

/** The camera to ask for, and how fine: print of two millimetres wants more pixels than a face. */
const WANTED: Record<PictureKind, MediaTrackConstraints> = {
  face: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } },
  document: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } },
};

/** Runs the camera into `video` while `wanted`, and lets go of it afterwards: a lamp that stays lit frightens people. */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  wanted: boolean,
  subject: PictureKind,
): CameraState {
  const [state, setState] = useState<CameraState>({ state: "starting" });
  const [attempt, setAttempt] = useState(0);
  const stream = useRef<MediaStream | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what a retry changes
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const stop = () => {
      for (const track of stream.current?.getTracks() ?? []) track.stop();
      stream.current = null;
    };
    const fail = (trouble: CameraTrouble) =>
      setState({ state: "failed", trouble, retry: () => setAttempt((before) => before + 1) });
    const start = async () => {
      setState({ state: "starting" });
      // Absent on pages that are not served over https (or localhost).
      if (!navigator.mediaDevices) return fail("unsupported");
      const opened = await navigator.mediaDevices.getUserMedia({ video: WANTED[subject], audio: false });
      stream.current = opened;
      // The answer to the permission question may come after the person has gone on.
      if (left) return stop();
      // A camera that is pulled out, or taken by the system, ends its track.
      opened.getVideoTracks()[0]?.addEventListener("ended", () => fail("busy"));
      if (video.current === null) return;
      video.current.srcObject = opened;
      await video.current.play();
      if (!left) setState({ state: "live" });
    };
    start().catch((cause: unknown) => {
      stop();
      if (!left) fail(cameraTroubleOf(cause));
    });
    return () => {
      left = true;
      stop();
    };
  }, [wanted, attempt, video, subject]);

  return state;
}

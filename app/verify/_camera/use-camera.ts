"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type CameraTrouble, cameraTroubleOf } from "@/components/upload/camera-trouble-of";

export type CameraState = { state: "starting" } | { state: "running" } | { state: "trouble"; trouble: CameraTrouble };

/** `user` looks at the person, `environment` away from them; a computer has one for both. */
export type Facing = "user" | "environment";

/** Large enough for the print of a card; a selfie needs less and reads faster. */
const WANTED: Record<Facing, MediaTrackConstraints> = {
  environment: { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } },
  user: { facingMode: { ideal: "user" }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Shows the camera in the video element that `video` is given to, and stops it when the step is left. */
export function useCamera(facing: Facing) {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<CameraState>({ state: "starting" });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try opens the camera again
  useEffect(() => {
    let stream: MediaStream | null = null;
    let left = false;
    setCamera({ state: "starting" });
    const open = async () => {
      stream = await openCamera(facing);
      if (left) return stop(stream);
      const shown = video.current;
      if (!shown) return;
      shown.srcObject = stream;
      await shown.play();
      if (!left) setCamera({ state: "running" });
      stream.getVideoTracks()[0]?.addEventListener("ended", () => {
        if (!left) setCamera({ state: "trouble", trouble: "busy" });
      });
    };
    open().catch((cause: unknown) => {
      if (!left) setCamera({ state: "trouble", trouble: cameraTroubleOf(cause) });
    });
    return () => {
      left = true;
      stop(stream);
    };
  }, [facing, tries]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { video, camera, retry };
}

async function openCamera(facing: Facing): Promise<MediaStream> {
  // Absent on pages that are not served securely.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices?.getUserMedia) throw new DOMException("no camera interface", "NotSupportedError");
  return devices.getUserMedia({ audio: false, video: WANTED[facing] });
}

const stop = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

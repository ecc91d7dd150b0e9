"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Frame } from "@/lib/capture";
import { type Aspect, createGrabber, type Grabber } from "./grab";

/** A phone stays cool at this rate, and a hint that changes faster cannot be read. */
const FASTEST_MS = 70;

/**
 * Gives the camera's pictures to `look` one after another while `running`: the next is taken when the last was dealt
 * with. A failing look stops nothing; `onFailure` hears of it once.
 */
export function useFrames(
  video: RefObject<HTMLVideoElement | null>,
  aspect: Aspect,
  running: boolean,
  look: (frame: Frame, grabber: Grabber) => Promise<void>,
  onFailure?: () => void,
): void {
  const latest = useRef({ look, onFailure });
  useEffect(() => {
    latest.current = { look, onFailure };
  });

  useEffect(() => {
    if (!running) return;
    const grabber = createGrabber(aspect);
    let [left, failed] = [false, false];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = async () => {
      const started = performance.now();
      const shown = video.current;
      const frame = shown ? grabber.grab(shown) : null;
      try {
        if (frame) await latest.current.look(frame, grabber);
      } catch {
        if (!failed && !left) latest.current.onFailure?.();
        failed = true;
      }
      if (!left) timer = setTimeout(() => void next(), Math.max(0, FASTEST_MS - (performance.now() - started)));
    };
    void next();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [video, aspect, running]);
}

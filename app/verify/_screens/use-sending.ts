"use client";

import { useEffect, useRef, useState } from "react";
import type { SentBytes } from "@/components/upload/send-form";
import type { HostedCapture } from "@/lib/contract";
import type { Trouble, Upload } from "../_session/session-api";
import { troubleIn } from "../_session/use-hosted-session";

export type Sending =
  | { state: "idle" }
  | { state: "sending"; bytes: SentBytes }
  | { state: "retake"; reasons: HostedCapture["retake"] }
  /** `image`: what did not arrive, to be sent once more. */
  | { state: "trouble"; trouble: Trouble; image: Blob }
  /** By the person. */
  | { state: "stopped"; image: Blob };

/** What is worth sending once more: a picture the server refused is refused again, one it never saw or had no time for is not. */
export function keptImage(sending: Sending): Blob | null {
  if (sending.state === "stopped") return sending.image;
  if (sending.state !== "trouble") return null;
  return sending.trouble === "too-large" || sending.trouble === "wrong-type" ? null : sending.image;
}

/** One picture on its way, and what the server said of it. */
export function useSending(
  request: (image: Blob, upload: Upload) => Promise<HostedCapture>,
  onTaken: (capture: HostedCapture) => void,
  onMoved: () => void,
) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const { begin, stop } = useStop();
  const send = async (image: Blob): Promise<void> => {
    setSending({ state: "sending", bytes: { sent: 0, total: image.size } });
    const signal = begin();
    try {
      const capture = await request(image, { signal, onUpload: (bytes) => setSending({ state: "sending", bytes }) });
      setSending(capture.accepted ? { state: "idle" } : { state: "retake", reasons: capture.retake });
      onTaken(capture);
    } catch (cause) {
      if (signal.aborted) return setSending({ state: "stopped", image });
      const trouble = troubleIn(cause);
      const moved = trouble === "moved" || trouble === "invalid";
      setSending(moved ? { state: "idle" } : { state: "trouble", trouble, image });
      if (moved) onMoved();
    }
  };
  return { sending, send, stop, again: () => setSending({ state: "idle" }) };
}

/** The way to stop what is being sent; a screen that is left stops it too. */
export function useStop(): { begin: () => AbortSignal; stop: () => void } {
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  return {
    begin() {
      current.current = new AbortController();
      return current.current.signal;
    },
    stop: () => current.current?.abort(),
  };
}

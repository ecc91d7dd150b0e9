"use client";

import { useState } from "react";
import type { HostedCapture } from "@/lib/contract";
import type { Trouble } from "../_session/session-api";
import { troubleIn } from "../_session/use-hosted-session";

export type Sending =
  | { state: "idle" }
  | { state: "sending" }
  | { state: "retake"; reasons: HostedCapture["retake"] }
  /** `image`: what did not arrive, to be sent once more. */
  | { state: "trouble"; trouble: Trouble; image: Blob };

/** One picture on its way, and what the server said of it. */
export function useSending(
  request: (image: Blob) => Promise<HostedCapture>,
  onTaken: (capture: HostedCapture) => void,
  onMoved: () => void,
) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const send = async (image: Blob): Promise<void> => {
    setSending({ state: "sending" });
    try {
      const capture = await request(image);
      setSending(capture.accepted ? { state: "idle" } : { state: "retake", reasons: capture.retake });
      onTaken(capture);
    } catch (cause) {
      const trouble = troubleIn(cause);
      const moved = trouble === "moved" || trouble === "invalid";
      setSending(moved ? { state: "idle" } : { state: "trouble", trouble, image });
      if (moved) onMoved();
    }
  };
  return { sending, send, again: () => setSending({ state: "idle" }) };
}

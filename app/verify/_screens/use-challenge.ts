"use client";

import { useRef, useState } from "react";
import type { SentBytes } from "@/components/upload/send-form";
import { type FaceReader, type Frame, followTurns, startTurns, type TurnRun } from "@/lib/capture";
import type { HostedChallenge, HostedChallengeAnswer, HostedSession } from "@/lib/contract";
import type { Grabber } from "../_camera/grab";
import type { SessionApi, Trouble } from "../_session/session-api";
import { troubleIn } from "../_session/use-hosted-session";
import { useStop } from "./use-sending";

export type Failure = NonNullable<HostedChallengeAnswer["reason"]>;
export type ChallengeState =
  | { state: "waiting" }
  | { state: "fetching" }
  /** `again`: why this is not the first order. */
  | { state: "turning"; run: TurnRun; again: "other-way" | "too-slow" | null }
  | { state: "sending"; bytes: SentBytes }
  | { state: "failed"; reason: Failure }
  | { state: "trouble"; trouble: Trouble };

interface Attempt {
  challenge: HostedChallenge;
  shownAt: number;
  run: TurnRun;
  frames: Array<{ image: Blob; atMs: number }>;
}

/** Orders that are given up in the page before the person is asked to press start again. */
const ORDERS_IN_A_ROW = 4;

/** One challenge from its order to the server's judgement. */
export function useChallenge(api: SessionApi, put: (session: HostedSession) => void, reload: () => Promise<void>) {
  const [current, setCurrent] = useState<ChallengeState>({ state: "waiting" });
  const attempt = useRef<Attempt | null>(null);
  const orders = useRef(0);
  const { begin: beginSending, stop } = useStop();

  const failed = (cause: unknown) => {
    const trouble = troubleIn(cause);
    if (trouble === "moved" || trouble === "invalid") void reload();
    setCurrent({ state: "trouble", trouble });
  };
  const begin = async (again: "other-way" | "too-slow" | null = null) => {
    attempt.current = null;
    orders.current = again ? orders.current + 1 : 0;
    if (orders.current >= ORDERS_IN_A_ROW) return setCurrent({ state: "failed", reason: "wrong-order" });
    setCurrent({ state: "fetching" });
    try {
      const challenge = await api.newChallenge();
      const run = startTurns(challenge.turns, challenge.maxFrames);
      attempt.current = { challenge, shownAt: performance.now(), run, frames: [] };
      setCurrent({ state: "turning", run, again });
    } catch (cause) {
      failed(cause);
    }
  };
  const look = async (reader: FaceReader, frame: Frame, grabber: Grabber) => {
    const now = attempt.current;
    if (!now) return;
    const atMs = performance.now() - now.shownAt;
    const { run, keep, replace } = followTurns(now.run, await reader.read(frame), atMs);
    if (keep) {
      if (replace) now.frames.pop();
      now.frames.push({ image: await grabber.still(), atMs });
    }
    const wrongBefore = now.run.wrongTurns;
    now.run = run;
    if (run.prompt === "done") return answer(now);
    if (run.prompt === "start-over") return begin(run.wrongTurns > wrongBefore ? "other-way" : "too-slow");
    setCurrent((before) => ({ state: "turning", run, again: before.state === "turning" ? before.again : null }));
  };
  const answer = async ({ challenge, frames }: Attempt) => {
    attempt.current = null;
    const total = frames.reduce((sum, { image }) => sum + image.size, 0);
    setCurrent({ state: "sending", bytes: { sent: 0, total } });
    const signal = beginSending();
    const onUpload = (bytes: SentBytes) => setCurrent({ state: "sending", bytes });
    try {
      const answered = { nonce: challenge.nonce, frames };
      const { passed, reason, session } = await api.answerChallenge(answered, { signal, onUpload });
      if (!passed) setCurrent({ state: "failed", reason: reason ?? "not-turned" });
      put(session);
    } catch (cause) {
      // An order lasts seconds and is answered once: whoever stops turns anew.
      if (signal.aborted) return setCurrent({ state: "waiting" });
      failed(cause);
    }
  };
  return { current, begin, look, stop };
}

"use client";

import { useCallback, useEffect, useState } from "react";
import type { HostedSession } from "@/lib/contract";
import { type SessionApi, SessionTrouble, type Trouble } from "./session-api";

export type SessionState =
  | { state: "loading" }
  | { state: "trouble"; trouble: Trouble }
  | { state: "ready"; session: HostedSession };

const POLL_MS = 1_500;
/** Well under the server's patience, so that one lost message abandons nobody. */
const BEAT_MS = 10_000;

export const troubleIn = (cause: unknown): Trouble => (cause instanceof SessionTrouble ? cause.trouble : "failed");

/** Where the person stands, as the server says: a reload, another tab or another phone goes on from there. */
export function useHostedSession(api: SessionApi) {
  const [current, setCurrent] = useState<SessionState>({ state: "loading" });
  const put = useCallback((session: HostedSession) => setCurrent({ state: "ready", session }), []);
  const reload = useCallback(async () => {
    try {
      put(await api.read());
    } catch (cause) {
      setCurrent({ state: "trouble", trouble: troubleIn(cause) });
    }
  }, [api, put]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const step = current.state === "ready" ? current.session.step : null;
  useEffect(() => {
    if (step !== "processing") return;
    // A lost answer is asked for again by the next tick.
    api.finish().then(put, () => undefined);
    const timer = setInterval(() => void api.read().then(put, () => undefined), POLL_MS);
    return () => clearInterval(timer);
  }, [step, api, put]);

  const alive = step !== null && step !== "done";
  useEffect(() => {
    if (!alive) return;
    const beat = () => {
      if (document.visibilityState !== "visible") return;
      // Cancelled at the desk, or run out: the person should not go on in vain. Steps are told by their own requests.
      void api.beat().then(
        (session) => session.step === "done" && put(session),
        () => undefined,
      );
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [alive, api, put]);

  return { current, put, reload };
}

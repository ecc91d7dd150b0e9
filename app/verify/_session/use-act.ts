"use client";

import { useCallback, useState } from "react";
import type { HostedSession } from "@/lib/contract";
import type { Trouble } from "./session-api";
import { troubleIn } from "./use-hosted-session";

/** Runs one request that answers where the session stands now; tells the person when it could not be done. */
export type Act = (request: () => Promise<HostedSession>) => Promise<void>;

export function useAct(put: (session: HostedSession) => void, reload: () => Promise<void>) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const act: Act = useCallback(
    async (request) => {
      setTrouble(null);
      try {
        put(await request());
      } catch (cause) {
        const kind = troubleIn(cause);
        if (kind === "moved" || kind === "invalid") await reload();
        else setTrouble(kind);
      }
    },
    [put, reload],
  );
  return { act, trouble };
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { DeskEvent } from "@/lib/contract";

type Listener = (event: DeskEvent) => void;
interface Live {
  /** True while the stream is open. */
  connected: boolean;
  listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ connected: false, listen: () => () => undefined });

/** Stream messages come from our own server, but a newer one may send types this page does not know. */
function parseEvent(data: string): DeskEvent | null {
  const value: DeskEvent | null = JSON.parse(data);
  return value && typeof value.type === "string" ? value : null;
}

/** Which cached answers an event makes old, as the first part of their keys. */
const OUTDATED: Partial<Record<DeskEvent["type"], string>> = {
  verification: "verifications",
  review: "verifications",
  entity: "entities",
  "face-match": "face-matches",
  "biometric-check": "biometric-checks",
  validation: "validations",
  "biometric-session": "biometric-sessions",
};

const RENEW_MS = 150;
/** A browser tries again by itself after a lost connection, but never after an answer such as a proxy's 502. */
const AGAIN_MS = 15_000;

interface LiveProviderProps {
  /** Address of the event stream. */
  url: string;
  children: ReactNode;
}

/** One server-sent event stream per tab: refreshes what changed and lets parts of the page listen in. */
export function LiveProvider({ url, children }: LiveProviderProps) {
  const client = useQueryClient();
  const router = useRouter();
  const listeners = useRef(new Set<Listener>());
  const [connected, setConnected] = useState(false);

  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    let before = false;
    const open = () => {
      source = new EventSource(url);
      source.onopen = onOpen;
      source.onerror = onError;
      source.onmessage = onMessage;
    };
    const onOpen = () => {
      // Not urgent: a page whose words or code are still on their way would be taken away for its placeholder meanwhile.
      startTransition(() => setConnected(true));
      // What happened while the stream was away was told to nobody here.
      if (before) {
        void client.invalidateQueries();
        router.refresh();
      }
      before = true;
    };
    const onError = () => {
      startTransition(() => setConnected(false));
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
    const outdated = new Set<string>();
    // A batch tells of a hundred records within a second: what they make old is fetched anew once, not a hundred times.
    const renew = () => {
      for (const key of outdated) void client.invalidateQueries({ queryKey: [key] });
      outdated.clear();
    };
    const onMessage = (message: MessageEvent<string>) => {
      const event = parseEvent(message.data);
      if (!event) return;
      const key = OUTDATED[event.type];
      if (key && outdated.size === 0) setTimeout(renew, RENEW_MS);
      if (key) outdated.add(key);
      for (const listener of listeners.current) listener(event);
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [client, router, url]);

  const live = useMemo<Live>(
    () => ({
      connected,
      listen: (listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [connected],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether the stream is open. */
export const useLiveConnected = (): boolean => useContext(LiveContext).connected;

/** Call `listener` for each event while the part is on the page. */
export function useLiveEvents(listener: Listener): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen((event) => latest.current(event)), [listen]);
}

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { UNDO_MS } from "./pending-decisions";

type Moment = "now" | "leaving";
interface Held<T> {
  given: T;
  leavesAt: number;
}

interface HeldBack<T> {
  held: Held<T> | null;
  hold: (given: T) => void;
  /** Sends at once. */
  release: () => void;
  undo: () => void;
}

/**
 * Holds one thing back for as long as a single decision can be taken back. As with that one, leaving sends it at once,
 * whether the page is closed or only the part that shows it: what was decided is never lost.
 */
export function useHeldBack<T>(send: (given: T, moment: Moment) => void): HeldBack<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  // Timers and the leaving page need what is held now, not what was when they were made.
  const latest = useRef<Held<T> | null>(null);
  const sending = useRef(send);
  useEffect(() => {
    sending.current = send;
  });
  const change = useCallback((next: Held<T> | null) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const leave = useCallback(
    (moment: Moment) => {
      const item = latest.current;
      if (item === null) return;
      change(null);
      sending.current(item.given, moment);
    },
    [change],
  );
  const undo = useCallback(() => change(null), [change]);

  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => leave("now"), held.leavesAt - Date.now());
    const flush = () => leave("leaving");
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // Here before the single decisions' own key: what is on view is what is taken back.
      event.preventDefault();
      event.stopPropagation();
      undo();
    };
    window.addEventListener("pagehide", flush);
    document.addEventListener("keydown", onKeyDown, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("keydown", onKeyDown, true);
    };
  }, [held, leave, undo]);
  useEffect(() => () => leave("leaving"), [leave]);

  const hold = useCallback((given: T) => change({ given, leavesAt: Date.now() + UNDO_MS }), [change]);
  const release = useCallback(() => leave("now"), [leave]);
  return { held, hold, release, undo };
}

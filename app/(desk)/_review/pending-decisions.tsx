"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import type { ReviewCreate } from "@/lib/contract";
import { postReview } from "../_data/reviews";
import type { UndecidedBatch } from "../verifications/undecided-batch";
import type { Decision, PendingDecision } from "./decision";

// Seen once somebody has decided something; every page of the desk loads this file.
const PendingToasts = dynamic(() => import("./pending-toasts").then((file) => file.PendingToasts), { ssr: false });

/** How long a decision can be taken back before it leaves. */
export const UNDO_MS = 5_000;

interface Pending {
  /** The decision about a run that has not arrived yet; null when there is none. */
  of: (verificationId: string) => PendingDecision | null;
  /** What was taken back last for a run, so that nothing typed is lost. */
  draftOf: (verificationId: string) => ReviewCreate | null;
  decide: (decision: Decision) => void;
  /** Shows what a batch left undone, once nothing else is on view to say so. */
  tellUndecided: (batch: UndecidedBatch) => void;
}

const PendingContext = createContext<Pending>({
  of: () => null,
  draftOf: () => null,
  decide: () => undefined,
  tellUndecided: () => undefined,
});
export const usePendingDecisions = (): Pending => useContext(PendingContext);

/**
 * Holds a decision back for a moment so that it can be undone, on whatever page the analyst is by then. Leaving the desk
 * sends it at once: what was decided is never lost with a closed tab.
 */
export function PendingDecisions({ children }: { children: ReactNode }) {
  const words = useWords("reviews");
  const client = useQueryClient();
  const [items, setItems] = useState<readonly PendingDecision[]>([]);
  const [batches, setBatches] = useState<readonly UndecidedBatch[]>([]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReviewCreate>>(new Map());
  // Timers and the leaving page need the list as it is now, not as it was when they were made.
  const latest = useRef<readonly PendingDecision[]>([]);
  const change = useCallback((next: (now: readonly PendingDecision[]) => readonly PendingDecision[]) => {
    latest.current = next(latest.current);
    setItems(latest.current);
  }, []);
  const drop = useCallback((key: string) => change((now) => now.filter((item) => item.key !== key)), [change]);

  const send = useCallback(
    async (key: string, moment: "now" | "leaving" = "now") => {
      const item = latest.current.find((each) => each.key === key);
      if (item === undefined || item.phase === "sending") return;
      const { verificationId, person, review } = item;
      const as = (phase: { phase: "sending" } | { phase: "failed"; error: unknown }) =>
        change((now) =>
          now.map((each) => (each.key === key ? { key, verificationId, person, review, ...phase } : each)),
        );
      as({ phase: "sending" });
      try {
        await postReview(verificationId, review, moment);
        await client.invalidateQueries({ queryKey: ["verifications"] });
        announce(words.pending.sent(words.kinds[review.kind]));
        drop(key);
      } catch (error) {
        await client.invalidateQueries({ queryKey: ["verifications", "reviews"] });
        as({ phase: "failed", error });
      }
    },
    [change, client, drop, words],
  );

  const undo = useCallback(
    (key: string) => {
      const item = latest.current.find((each) => each.key === key && each.phase === "waiting");
      if (item === undefined) return;
      setDrafts((known) => new Map(known).set(item.verificationId, item.review));
      drop(key);
      announce(words.pending.undone);
    },
    [drop, words],
  );

  const decide = useCallback(
    (decision: Decision) => {
      const key = crypto.randomUUID();
      const leavesAt = Date.now() + UNDO_MS;
      change((now) => [...now, { ...decision, key, phase: "waiting", leavesAt }]);
      setDrafts((known) => new Map([...known].filter(([id]) => id !== decision.verificationId)));
      setTimeout(() => {
        if (latest.current.some((each) => each.key === key && each.phase === "waiting")) void send(key);
      }, UNDO_MS);
    },
    [change, send],
  );

  useKeys({ "Ctrl+Z": { does: "undo" } }, "everywhere");
  useEffect(() => {
    const flush = () => {
      for (const item of latest.current) if (item.phase === "waiting") void send(item.key, "leaving");
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // In a field the same keys take back typing.
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable=true]")) return;
      const newest = latest.current.findLast((each) => each.phase === "waiting");
      if (newest === undefined) return;
      event.preventDefault();
      undo(newest.key);
    };
    window.addEventListener("pagehide", flush);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [send, undo]);

  const pending = useMemo<Pending>(
    () => ({
      of: (id) => items.findLast((item) => item.verificationId === id && item.phase !== "failed") ?? null,
      draftOf: (id) => drafts.get(id) ?? null,
      decide,
      tellUndecided: (batch) => setBatches((now) => [...now, batch]),
    }),
    [items, drafts, decide],
  );
  return (
    <PendingContext value={pending}>
      {children}
      {items.length + batches.length > 0 ? (
        <PendingToasts
          items={items}
          batches={batches}
          onUndo={undo}
          onSend={(key) => void send(key)}
          onDismiss={(key) => {
            drop(key);
            setBatches((now) => now.filter((each) => each.key !== key));
          }}
        />
      ) : null}
    </PendingContext>
  );
}

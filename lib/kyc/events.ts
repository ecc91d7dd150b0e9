import type { Actor } from "@/lib/auth";
import { type DeskEvent, KycError, type OrgId, type Stage, type UserId } from "@/lib/contract";
import { permit } from "./permit";

interface Listener {
  orgId: OrgId;
  userId: UserId | null;
  hear: (event: DeskEvent) => void;
  end: () => void;
}

declare global {
  // Actions and route handlers are separate bundles, and an event of one must reach the other's streams.
  var kycListeners: Set<Listener> | undefined;
  var kycClosing: boolean | undefined;
}
const listeners = (): Set<Listener> => {
  globalThis.kycListeners ??= new Set();
  return globalThis.kycListeners;
};

const MAX_LISTENERS = 1_000;

/**
 * Hear the desk's events of the actor's organisation until the returned function is called. `end` is called once when the
 * server stops. Progress of a running check is heard by the person who started it alone.
 */
export function listenToEvents(actor: Actor, hear: Listener["hear"], end: Listener["end"]): () => void {
  permit(actor, "event:read");
  if (globalThis.kycClosing === true || listeners().size >= MAX_LISTENERS) {
    throw new KycError("SERVICE_UNAVAILABLE", "No further event stream can be opened now.", { retryAfterSeconds: 5 });
  }
  const listener: Listener = { orgId: actor.orgId, userId: actor.userId, hear, end };
  listeners().add(listener);
  return () => void listeners().delete(listener);
}

/** Tell everybody of the organisation. */
export function announce(orgId: OrgId, event: Exclude<DeskEvent, { type: "stage" }>): void {
  for (const listener of listeners()) if (listener.orgId === orgId) listener.hear(event);
}

/** Tell the person who runs the check how far it is. */
export function announceStage(actor: Actor, progressId: string, stage: Stage): void {
  if (actor.userId === null) return;
  for (const listener of listeners()) {
    if (listener.orgId === actor.orgId && listener.userId === actor.userId) {
      listener.hear({ type: "stage", progressId, stage });
    }
  }
}

/** Open streams keep a server from stopping: end them all and open no more. */
export function endEventStreams(): void {
  globalThis.kycClosing = true;
  for (const listener of [...listeners()]) listener.end();
  listeners().clear();
}

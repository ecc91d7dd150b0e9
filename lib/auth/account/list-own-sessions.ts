import type { SessionId } from "@/lib/contract";
import { listSessions, type Session, type SessionMethod } from "@/lib/db";
import type { UserActor } from "../actor";
import { isAlive } from "../live-session";
import { type Device, deviceOf } from "./device-of";

export interface OwnSession {
  id: SessionId;
  device: Device;
  /** Shortened; null when it was not known. */
  address: string | null;
  method: SessionMethod;
  startedAt: string;
  /** To the minute. */
  lastSeenAt: string;
  /** The one that asks. */
  current: boolean;
}

/** Where this person is signed in, the present session first, then those used last. */
export async function listOwnSessions(actor: UserActor): Promise<OwnSession[]> {
  const now = new Date();
  const living = (await listSessions(actor.orgId, actor.userId)).filter((session) => isAlive(session, now));
  const seen = (session: Session) =>
    session.id === actor.sessionId ? Number.POSITIVE_INFINITY : session.lastSeenAt.getTime();
  return living
    .sort((a, b) => seen(b) - seen(a))
    .map((session) => ({
      id: session.id,
      device: deviceOf(session.userAgent),
      address: session.address,
      method: session.method,
      startedAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      current: session.id === actor.sessionId,
    }));
}

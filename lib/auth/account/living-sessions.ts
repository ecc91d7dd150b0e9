import type { OrgId, SessionId, UserId } from "@/lib/contract";
import { listSessions, type SessionMethod } from "@/lib/db";
import { isAlive } from "../live-session";
import { type Device, deviceOf } from "./device-of";

/** A session that opens the desk now, as people see it. */
export interface LivingSession {
  id: SessionId;
  device: Device;
  /** Shortened; null when it was not known. */
  address: string | null;
  method: SessionMethod;
  startedAt: string;
  /** To the minute. */
  lastSeenAt: string;
}

/** Where a person is signed in, those used last first. */
export async function livingSessions(org: OrgId, user: UserId): Promise<LivingSession[]> {
  const now = new Date();
  return (await listSessions(org, user))
    .filter((session) => isAlive(session, now))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
    .map((session) => ({
      id: session.id,
      device: deviceOf(session.userAgent),
      address: session.address,
      method: session.method,
      startedAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
    }));
}

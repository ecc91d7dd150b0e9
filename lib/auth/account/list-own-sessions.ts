import type { UserActor } from "../actor";
import { type LivingSession, livingSessions } from "./living-sessions";

export interface OwnSession extends LivingSession {
  /** The one that asks. */
  current: boolean;
}

/** Where this person is signed in, the present session first, then those used last. */
export async function listOwnSessions(actor: UserActor): Promise<OwnSession[]> {
  return (await livingSessions(actor.orgId, actor.userId))
    .map((session) => ({ ...session, current: session.id === actor.sessionId }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

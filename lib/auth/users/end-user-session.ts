import { notFound, parseId, sessionId } from "@/lib/contract";
import { revokeSession } from "@/lib/db";
import { livingSessions } from "../account/living-sessions";
import type { UserActor } from "../actor";
import { permit } from "../permit";
import { type ColleagueChange, changeColleague } from "./change-colleague";

/**
 * Sign a colleague out in one of their sessions, on a machine that was left behind: its next request is refused, and the
 * others go on. NOT_FOUND when it is over already, or somebody else's.
 */
export async function endUserSession(actor: UserActor, id: unknown, session: unknown): Promise<ColleagueChange> {
  permit(actor, "user:manage");
  const wanted = parseId(sessionId, session, "session");
  return changeColleague(actor, id, {
    action: "user.end-session",
    to: async (user) => {
      const found = (await livingSessions(user.org, user.id)).find((one) => one.id === wanted);
      if (found === undefined) throw notFound("session");
      const { method, startedAt } = found;
      return {
        changes: {},
        before: { session: wanted, state: "open", method, startedAt },
        after: { session: wanted, state: "ended" },
      };
    },
    also: (user) => revokeSession(user.org, user.id, wanted),
  });
}

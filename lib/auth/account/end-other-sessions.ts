import { revokeSessionsOf, withOrg } from "@/lib/db";
import type { UserActor } from "../actor";
import { auditOwn } from "./audit-own";

/** Sign this person out everywhere but here; returns how many sessions ended. */
export async function endOtherSessions(actor: UserActor): Promise<number> {
  const { orgId, userId, sessionId } = actor;
  return withOrg(orgId, async () => {
    const ended = await revokeSessionsOf(orgId, userId, sessionId);
    await auditOwn(actor, "session.end-others", { ended });
    return ended;
  });
}

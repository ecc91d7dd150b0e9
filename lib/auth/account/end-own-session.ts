import { notFound, parseId, sessionId } from "@/lib/contract";
import { appendAudit, revokeSession, withOrg } from "@/lib/db";
import type { UserActor } from "../actor";

/** Sign this person out in one of their sessions: its next request is refused. NOT_FOUND for another person's. */
export async function endOwnSession(actor: UserActor, id: unknown): Promise<void> {
  const wanted = parseId(sessionId, id, "session");
  const { orgId, userId } = actor;
  await withOrg(orgId, async () => {
    if (!(await revokeSession(orgId, userId, wanted))) throw notFound("session");
    await appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: "session.end",
      object: { kind: "session", id: wanted },
      outcome: "success",
    });
  });
}

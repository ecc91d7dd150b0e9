import { invitationId, notFound, parseId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

/** Take a link back before it is used. NOT_FOUND when somebody was faster, or used it. */
export async function revokeInvitation(actor: UserActor, id: unknown): Promise<void> {
  permit(actor, "user:manage");
  const wanted = parseId(invitationId, id, "invitation");
  const { orgId, userId } = actor;
  await db.withOrg(orgId, async () => {
    const open = await db.lockInvitation(orgId, wanted);
    if (open === null) throw notFound("invitation");
    await db.closeInvitation(orgId, wanted, { revoked: true });
    await db.appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: "invitation.revoke",
      object: { kind: "invitation", id: wanted },
      outcome: "success",
      details: { before: { role: open.role, state: "open" }, after: { state: "revoked" } },
    });
  });
}

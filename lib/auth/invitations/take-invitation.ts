import type { OrgId, Role } from "@/lib/contract";
import * as db from "@/lib/db";
import type { FoundInvitation, InvitationRefusal } from "./find-invitation";

export type AcceptedInvitation = { ok: true; email: string } | { ok: false; reason: InvitationRefusal };

/** Make the account that an invitation offers. One transaction: of two who use the same one, the second finds it used. */
export async function takeInvitation(
  found: FoundInvitation,
  { by, ...person }: { name: string; passwordHash: string; by: "link" | "single-sign-on" },
): Promise<AcceptedInvitation> {
  const { org, id } = found;
  try {
    return await db.withOrg(org, async () => {
      const open = await db.lockInvitation(org, id);
      if (open === null) return { ok: false, reason: "unknown" };
      if (open.expiresAt <= new Date()) return { ok: false, reason: "expired" };
      const { email, role } = open;
      const user = await db.insertUser(org, { email, role, ...person, hasPassword: by === "link" });
      await db.closeInvitation(org, id, { acceptedBy: user.id });
      await auditAcceptance(org, { user: user.id, invitation: id, invitedBy: open.invitedBy, role, by });
      return { ok: true, email };
    });
  } catch (error) {
    if (db.violates(error, db.USER_EMAIL)) return { ok: false, reason: "has-account" };
    throw error;
  }
}

const auditAcceptance = (
  org: OrgId,
  { user, role, ...how }: { user: string; invitation: string; invitedBy: string; by: string; role: Role },
): Promise<void> =>
  db.appendAudit(org, {
    actor: { kind: "user", id: user },
    action: "user.create",
    object: { kind: "user", id: user },
    outcome: "success",
    details: { ...how, before: null, after: { role, state: "active" } },
  });

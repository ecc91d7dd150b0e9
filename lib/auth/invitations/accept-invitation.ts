import { invitationAccept, type OrgId, parseInput, type Role } from "@/lib/contract";
import * as db from "@/lib/db";
import { hashPassword } from "../password";
import { type FoundInvitation, findInvitation, type InvitationRefusal } from "./find-invitation";

export type AcceptedInvitation = { ok: true; email: string } | { ok: false; reason: InvitationRefusal };

/** Make the account that a link offers, with the name and password that the person chose. The link is used up then. */
export async function acceptInvitation(token: string, input: unknown): Promise<AcceptedInvitation> {
  const { name, password } = parseInput(invitationAccept, input);
  const found = await findInvitation(token);
  if (found === null) return { ok: false, reason: "unknown" };
  return takeInvitation(found, { name, passwordHash: await hashPassword(password) });
}

/** One transaction: of two who use the same link, the second finds it used. */
async function takeInvitation(
  found: FoundInvitation,
  person: { name: string; passwordHash: string },
): Promise<AcceptedInvitation> {
  const { org, id } = found;
  try {
    return await db.withOrg(org, async () => {
      const open = await db.lockInvitation(org, id);
      if (open === null) return { ok: false, reason: "unknown" };
      if (open.expiresAt <= new Date()) return { ok: false, reason: "expired" };
      const { email, role } = open;
      const user = await db.insertUser(org, { email, role, ...person });
      await db.closeInvitation(org, id, { acceptedBy: user.id });
      await auditAcceptance(org, { user: user.id, invitation: id, invitedBy: open.invitedBy, role });
      return { ok: true, email };
    });
  } catch (error) {
    if (db.violates(error, db.USER_EMAIL)) return { ok: false, reason: "has-account" };
    throw error;
  }
}

const auditAcceptance = (
  org: OrgId,
  { user, invitation, invitedBy, role }: { user: string; invitation: string; invitedBy: string; role: Role },
): Promise<void> =>
  db.appendAudit(org, {
    actor: { kind: "user", id: user },
    action: "user.create",
    object: { kind: "user", id: user },
    outcome: "success",
    details: { invitation, invitedBy, before: null, after: { role, state: "active" } },
  });

import type { Role } from "@/lib/contract";
import * as db from "@/lib/db";
import { findInvitation, type InvitationRefusal } from "./find-invitation";

export interface OfferedAccount {
  email: string;
  role: Role;
  organisation: string;
}
export type OpenedInvitation = { ok: true; offer: OfferedAccount } | { ok: false; reason: InvitationRefusal };

/** What a link offers, for the page behind it. Needs no actor: the token is the right. */
export async function openInvitation(token: string): Promise<OpenedInvitation> {
  const found = await findInvitation(token);
  if (found === null) return { ok: false, reason: "unknown" };
  return db.withOrg(found.org, async () => {
    const open = await db.lockInvitation(found.org, found.id);
    if (open === null) return { ok: false, reason: "unknown" };
    if (open.expiresAt <= new Date()) return { ok: false, reason: "expired" };
    const organisation = (await db.findOrganisation(found.org))?.name ?? "";
    return { ok: true, offer: { email: open.email, role: open.role, organisation } };
  });
}

import type { InvitationId, Role } from "@/lib/contract";
import * as db from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

export interface OpenInvitation {
  id: InvitationId;
  email: string;
  role: Role;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  state: "open" | "expired";
}

/** The invitations that nobody has taken yet, newest first. Never a link: it cannot be read again. */
export async function listInvitations(actor: UserActor): Promise<OpenInvitation[]> {
  permit(actor, "user:manage");
  const [invitations, users] = await Promise.all([db.listInvitations(actor.orgId), db.listUsers(actor.orgId)]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const now = new Date();
  return invitations.map((open) => ({
    id: open.id,
    email: open.email,
    role: open.role,
    invitedBy: names.get(open.invitedBy) ?? "",
    createdAt: open.createdAt.toISOString(),
    expiresAt: open.expiresAt.toISOString(),
    state: open.expiresAt > now ? "open" : "expired",
  }));
}

import { and, desc, eq, isNull } from "drizzle-orm";
import { type InvitationId, invitationId, type OrgId, orgId, type Role, role, type UserId, userId } from "../contract";
import { lookUp } from "./look-up";
import { invitation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface Invitation {
  id: InvitationId;
  email: string;
  role: Role;
  invitedBy: UserId;
  createdAt: Date;
  expiresAt: Date;
}

const toInvitation = (row: typeof invitation.$inferSelect): Invitation => ({
  id: invitationId.parse(row.id),
  email: row.email,
  role: role.parse(row.role),
  invitedBy: userId.parse(row.invitedBy),
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
});

/** Neither taken nor taken back; whether its time is over is for the caller to judge. */
const unused = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** `tokenHash`: SHA-256 of the token in the link; `email` in lower case. */
export async function insertInvitation(
  org: OrgId,
  values: { email: string; role: Role; tokenHash: Buffer; invitedBy: UserId; expiresAt: Date },
): Promise<Invitation> {
  return withOrg(org, async (tx) => {
    const [row] = await tx
      .insert(invitation)
      .values({ ...values, id: uuidV7(), organizationId: org, createdAt: new Date() })
      .returning();
    if (row === undefined) throw new Error("The database stored no invitation.");
    return toInvitation(row);
  });
}

/** Before the organisation is known: by the hash of the token alone. */
export async function lookUpInvitation(tokenHash: Buffer): Promise<{ id: InvitationId; org: OrgId } | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_invitation($1)",
    [tokenHash],
  );
  return found === undefined ? null : { id: invitationId.parse(found.id), org: orgId.parse(found.organization_id) };
}

/** The newest one that can be taken by whoever owns this address; before the organisation is known. */
export async function lookUpOpenInvitation(
  email: string,
  now: Date = new Date(),
): Promise<{ id: InvitationId; org: OrgId } | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_open_invitation($1, $2)",
    [email.trim().toLowerCase(), now],
  );
  return found === undefined ? null : { id: invitationId.parse(found.id), org: orgId.parse(found.organization_id) };
}

/** The unused invitations, newest first, those whose time is over among them. */
export async function listInvitations(org: OrgId): Promise<Invitation[]> {
  const rows = await withOrg(org, (tx) =>
    tx.select().from(invitation).where(unused).orderBy(desc(invitation.createdAt), desc(invitation.id)).limit(1000),
  );
  return rows.map(toInvitation);
}

/** An unused one, held until the transaction ends: of two who use the same link, the second finds none. */
export async function lockInvitation(org: OrgId, id: InvitationId): Promise<Invitation | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select()
      .from(invitation)
      .where(and(eq(invitation.id, id), unused))
      .for("update"),
  );
  return row === undefined ? null : toInvitation(row);
}

/** End an unused one: taken by the account that it made, or taken back. */
export async function closeInvitation(
  org: OrgId,
  id: InvitationId,
  end: { acceptedBy: UserId } | { revoked: true },
): Promise<void> {
  const now = new Date();
  const values = "revoked" in end ? { revokedAt: now } : { acceptedAt: now, acceptedUserId: end.acceptedBy };
  await withOrg(org, async (tx) => {
    await tx
      .update(invitation)
      .set(values)
      .where(and(eq(invitation.id, id), unused));
  });
}

import { and, eq, isNull } from "drizzle-orm";
import { type OrgId, orgId, type PasswordResetId, passwordResetId, type UserId, userId } from "../contract";
import { lookUp } from "./look-up";
import { passwordReset } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface PasswordReset {
  id: PasswordResetId;
  madeBy: UserId;
  expiresAt: Date;
}

/** Neither used nor taken back; whether its time is over is for the caller to judge. */
const unused = and(isNull(passwordReset.usedAt), isNull(passwordReset.revokedAt));

/** `tokenHash`: SHA-256 of the token in the link. */
export async function insertPasswordReset(
  org: OrgId,
  values: { userId: UserId; tokenHash: Buffer; madeBy: UserId; expiresAt: Date },
): Promise<PasswordResetId> {
  const id = passwordResetId.parse(uuidV7());
  await withOrg(org, async (tx) => {
    await tx.insert(passwordReset).values({ ...values, id, organizationId: org, createdAt: new Date() });
  });
  return id;
}

export interface FoundPasswordReset {
  id: PasswordResetId;
  org: OrgId;
  userId: UserId;
}

/** Before the organisation is known: by the hash of the token alone, used or not. */
export async function lookUpPasswordReset(tokenHash: Buffer): Promise<FoundPasswordReset | null> {
  const [found] = await lookUp<{ id: string; organization_id: string; user_id: string }>(
    "select id, organization_id, user_id from find_password_reset($1)",
    [tokenHash],
  );
  if (found === undefined) return null;
  const { id, organization_id, user_id } = found;
  return { id: passwordResetId.parse(id), org: orgId.parse(organization_id), userId: userId.parse(user_id) };
}

/** An unused one, held until the transaction ends: of two who use the same link, the second finds none. */
export async function lockPasswordReset(org: OrgId, id: PasswordResetId): Promise<PasswordReset | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select()
      .from(passwordReset)
      .where(and(eq(passwordReset.id, id), unused))
      .for("update"),
  );
  if (row === undefined) return null;
  return { id, madeBy: userId.parse(row.madeBy), expiresAt: row.expiresAt };
}

/** The link has done its work. */
export async function closePasswordReset(org: OrgId, id: PasswordResetId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(passwordReset)
      .set({ usedAt: new Date() })
      .where(and(eq(passwordReset.id, id), unused));
  });
}

/** Take back every unused link of a person; answers how many there were. */
export async function revokePasswordResets(org: OrgId, user: UserId): Promise<number> {
  const revoked = await withOrg(org, (tx) =>
    tx
      .update(passwordReset)
      .set({ revokedAt: new Date() })
      .where(and(eq(passwordReset.userId, user), unused))
      .returning({ id: passwordReset.id }),
  );
  return revoked.length;
}

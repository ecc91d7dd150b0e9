import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import { type OrgId, orgId, type Role, role, type UserId, userId } from "../contract";
import { lookUp } from "./look-up";
import { appUser, organisation, secondFactor } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface User {
  id: UserId;
  org: OrgId;
  email: string;
  name: string;
  passwordHash: string;
  /** False: nobody has chosen it; this person comes by single sign-on alone. */
  hasPassword: boolean;
  role: Role;
  disabled: boolean;
  failedLogins: number;
  lastFailedAt: Date | null;
  lockedUntil: Date | null;
  lastLoginAt: Date | null;
  createdAt: Date;
}

/** Name of the unique index, for `violates(error, …)`. */
export const USER_EMAIL = "app_user_email";

const normaliseEmail = (email: string): string => email.trim().toLowerCase();

const toUser = (row: typeof appUser.$inferSelect): User => ({
  id: userId.parse(row.id),
  org: orgId.parse(row.organizationId),
  email: row.email,
  name: row.name,
  passwordHash: row.passwordHash,
  hasPassword: row.hasPassword,
  role: role.parse(row.role),
  disabled: row.disabledAt !== null,
  failedLogins: row.failedLogins,
  lastFailedAt: row.lastFailedAt,
  lockedUntil: row.lockedUntil,
  lastLoginAt: row.lastLoginAt,
  createdAt: row.createdAt,
});

/** Throws DatabaseError violating USER_EMAIL when the e-mail has an account, in whatever organisation. */
export async function insertUser(
  org: OrgId,
  values: { email: string; name: string; passwordHash: string; role: Role; hasPassword?: boolean },
): Promise<User> {
  const now = new Date();
  return withOrg(org, async (tx) => {
    const [row] = await tx
      .insert(appUser)
      .values({
        ...values,
        email: normaliseEmail(values.email),
        id: uuidV7(),
        organizationId: org,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (row === undefined) throw new Error("The database stored no user.");
    return toUser(row);
  });
}

export async function findUser(org: OrgId, id: UserId): Promise<User | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(appUser).where(eq(appUser.id, id)));
  return row === undefined ? null : toUser(row);
}

/** Whoever a session belongs to, with what decides whether the session is enough. One query: every request asks. */
export async function findSignedIn(
  org: OrgId,
  id: UserId,
): Promise<{ user: User; hasSecondFactor: boolean; secondFactorRequired: boolean } | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select({
        user: appUser,
        hasSecondFactor: sql<boolean>`${secondFactor.confirmedAt} is not null`,
        required: sql<boolean>`coalesce((${organisation.settings} -> 'security' ->> 'secondFactorRequired')::boolean, false)`,
      })
      .from(appUser)
      .innerJoin(organisation, eq(organisation.id, appUser.organizationId))
      .leftJoin(secondFactor, eq(secondFactor.userId, appUser.id))
      .where(eq(appUser.id, id)),
  );
  if (row === undefined) return null;
  return { user: toUser(row.user), hasSecondFactor: row.hasSecondFactor, secondFactorRequired: row.required };
}

/** At sign-in, before the organisation is known. */
export async function findUserByEmail(email: string): Promise<User | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_user_by_email($1)",
    [normaliseEmail(email)],
  );
  return found === undefined ? null : findUser(orgId.parse(found.organization_id), userId.parse(found.id));
}

export async function listUsers(org: OrgId): Promise<User[]> {
  const rows = await withOrg(org, (tx) =>
    tx.select().from(appUser).orderBy(desc(appUser.createdAt), desc(appUser.id)).limit(1000),
  );
  return rows.map(toUser);
}

/** A user as the row stands, held until the transaction ends. */
export async function lockUser(org: OrgId, id: UserId): Promise<User | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(appUser).where(eq(appUser.id, id)).for("update"));
  return row === undefined ? null : toUser(row);
}

/**
 * The administrators who can sign in, held until the transaction ends: two who take the role from each other at the same
 * moment do so one after the other.
 */
export async function lockAdministrators(org: OrgId): Promise<UserId[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: appUser.id })
      .from(appUser)
      .where(and(eq(appUser.role, "administrator"), isNull(appUser.disabledAt)))
      .orderBy(asc(appUser.id))
      .for("update"),
  );
  return rows.map((row) => userId.parse(row.id));
}

export async function countUsers(org: OrgId): Promise<number> {
  const [counted] = await withOrg(org, (tx) => tx.select({ n: count() }).from(appUser));
  return counted?.n ?? 0;
}

export async function updateUser(
  org: OrgId,
  id: UserId,
  changes: Partial<{ name: string; passwordHash: string; hasPassword: boolean; role: Role; disabledAt: Date | null }>,
): Promise<User | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .update(appUser)
      .set({ ...changes, updatedAt: new Date() })
      .where(eq(appUser.id, id))
      .returning(),
  );
  return row === undefined ? null : toUser(row);
}

/** Count one failed sign-in and set until when further ones are refused; returns the count. */
export async function recordFailedLogin(org: OrgId, id: UserId, lockedUntil: Date | null): Promise<number> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .update(appUser)
      .set({ failedLogins: sql`${appUser.failedLogins} + 1`, lastFailedAt: new Date(), lockedUntil })
      .where(eq(appUser.id, id))
      .returning({ failed: appUser.failedLogins }),
  );
  return row?.failed ?? 0;
}

export async function recordLogin(org: OrgId, id: UserId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(appUser)
      .set({ failedLogins: 0, lockedUntil: null, lastLoginAt: new Date() })
      .where(eq(appUser.id, id));
  });
}

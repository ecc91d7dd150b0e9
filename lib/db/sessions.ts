import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { type OrgId, orgId, type SessionId, sessionId, type UserId, userId } from "../contract";
import { lookUp } from "./look-up";
import { session } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface Session {
  id: SessionId;
  org: OrgId;
  userId: UserId;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  userAgent: string | null;
  /** Shortened; null when it was not known. */
  address: string | null;
  method: SessionMethod;
}

/** How its owner showed who they are. */
const sessionMethod = z.enum(["password", "password+code", "single-sign-on"]);
export type SessionMethod = z.infer<typeof sessionMethod>;

const toSession = (row: typeof session.$inferSelect): Session => ({
  id: sessionId.parse(row.id),
  org: orgId.parse(row.organizationId),
  userId: userId.parse(row.userId),
  createdAt: row.createdAt,
  lastSeenAt: row.lastSeenAt,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
  userAgent: row.userAgent,
  address: row.address,
  method: sessionMethod.parse(row.method),
});

/** `tokenHash`: SHA-256 of the secret that the browser holds; the secret itself is never stored. */
export async function insertSession(
  org: OrgId,
  values: {
    userId: UserId;
    tokenHash: Buffer;
    expiresAt: Date;
    userAgent: string | null;
    address?: string | null;
    method?: SessionMethod;
  },
): Promise<SessionId> {
  const id = sessionId.parse(uuidV7());
  const now = new Date();
  await withOrg(org, async (tx) => {
    await tx.insert(session).values({ ...values, id, organizationId: org, createdAt: now, lastSeenAt: now });
  });
  return id;
}

/** Before the organisation is known: by the hash of the secret alone. The caller judges expiry and revocation. */
export async function findSession(tokenHash: Buffer): Promise<Session | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_session($1)",
    [tokenHash],
  );
  if (found === undefined) return null;
  const org = orgId.parse(found.organization_id);
  const [row] = await withOrg(org, (tx) => tx.select().from(session).where(eq(session.id, found.id)));
  return row === undefined ? null : toSession(row);
}

export async function touchSession(org: OrgId, id: SessionId, seenAt: Date): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.update(session).set({ lastSeenAt: seenAt }).where(eq(session.id, id));
  });
}

/** The living sessions of a user, newest first. */
export async function listSessions(org: OrgId, user: UserId): Promise<Session[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(session)
      .where(and(eq(session.userId, user), isNull(session.revokedAt), gt(session.expiresAt, new Date())))
      .orderBy(desc(session.createdAt), desc(session.id)),
  );
  return rows.map(toSession);
}

/** End one living session of a user; answers whether there was one. */
export async function revokeSession(org: OrgId, user: UserId, id: SessionId): Promise<boolean> {
  const ended = await withOrg(org, (tx) =>
    tx
      .update(session)
      .set({ revokedAt: new Date() })
      .where(and(eq(session.id, id), eq(session.userId, user), isNull(session.revokedAt)))
      .returning({ id: session.id }),
  );
  return ended.length > 0;
}

/** Sign a user out everywhere, or everywhere but in the session `except`; returns how many sessions ended. */
export async function revokeSessionsOf(org: OrgId, user: UserId, except?: SessionId): Promise<number> {
  const others = except === undefined ? undefined : ne(session.id, except);
  const ended = await withOrg(org, (tx) =>
    tx
      .update(session)
      .set({ revokedAt: new Date() })
      .where(and(eq(session.userId, user), isNull(session.revokedAt), others))
      .returning({ id: session.id }),
  );
  return ended.length;
}

import { and, desc, eq, isNull } from "drizzle-orm";
import { type ApiKeyId, apiKeyId, type OrgId, orgId, type Scope, scope, type UserId, userId } from "../contract";
import { lookUp } from "./look-up";
import { apiKey } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface ApiKey {
  id: ApiKeyId;
  org: OrgId;
  name: string;
  /** First characters, to tell keys apart; the key itself is shown once and never stored. */
  prefix: string;
  scopes: Scope[];
  /** Null: made on the command line. */
  createdBy: UserId | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

const toApiKey = (row: typeof apiKey.$inferSelect): ApiKey => ({
  id: apiKeyId.parse(row.id),
  org: orgId.parse(row.organizationId),
  name: row.name,
  prefix: row.prefix,
  scopes: scope.array().parse(row.scopes),
  createdBy: row.createdBy === null ? null : userId.parse(row.createdBy),
  createdAt: row.createdAt,
  lastUsedAt: row.lastUsedAt,
  expiresAt: row.expiresAt,
  revokedAt: row.revokedAt,
});

/** `keyHash`: SHA-256 of the whole key. */
export async function insertApiKey(
  org: OrgId,
  values: {
    name: string;
    prefix: string;
    keyHash: Buffer;
    scopes: Scope[];
    createdBy: UserId | null;
    expiresAt: Date | null;
  },
): Promise<ApiKeyId> {
  const id = apiKeyId.parse(uuidV7());
  await withOrg(org, async (tx) => {
    await tx.insert(apiKey).values({ ...values, id, organizationId: org, createdAt: new Date() });
  });
  return id;
}

/** Before the organisation is known: by the hash of the key alone. The caller judges expiry and revocation. */
export async function findApiKey(keyHash: Buffer): Promise<ApiKey | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_api_key($1)",
    [keyHash],
  );
  if (found === undefined) return null;
  const org = orgId.parse(found.organization_id);
  const [row] = await withOrg(org, (tx) => tx.select().from(apiKey).where(eq(apiKey.id, found.id)));
  return row === undefined ? null : toApiKey(row);
}

export async function touchApiKey(org: OrgId, id: ApiKeyId, usedAt: Date): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.update(apiKey).set({ lastUsedAt: usedAt }).where(eq(apiKey.id, id));
  });
}

export async function listApiKeys(org: OrgId): Promise<ApiKey[]> {
  const rows = await withOrg(org, (tx) =>
    tx.select().from(apiKey).orderBy(desc(apiKey.createdAt), desc(apiKey.id)).limit(1000),
  );
  return rows.map(toApiKey);
}

/** Answers whether there was one to revoke. */
export async function revokeApiKey(org: OrgId, id: ApiKeyId): Promise<boolean> {
  const revoked = await withOrg(org, (tx) =>
    tx
      .update(apiKey)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
      .returning({ id: apiKey.id }),
  );
  return revoked.length > 0;
}

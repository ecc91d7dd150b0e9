import { and, count, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { type OrgId, type UserId, userId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { recoveryCode, secondFactor } from "./schema";
import { withOrg } from "./with-org";

export interface SecondFactor {
  secret: Buffer;
  createdAt: Date;
  /** Null until a first code has shown that the app has the secret. */
  confirmedAt: Date | null;
}

const binding = (org: OrgId, user: UserId) => ({ org, object: user, kind: "second-factor" });

export async function findSecondFactor(org: OrgId, user: UserId): Promise<SecondFactor | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(secondFactor).where(eq(secondFactor.userId, user)));
  if (row === undefined) return null;
  const secret = openEnvelope(vault(), binding(org, user), row.secretSealed);
  return { secret, createdAt: row.createdAt, confirmedAt: row.confirmedAt };
}

/** Put a new secret in the place of an unconfirmed one; false when a confirmed one is there, which stays. */
export async function putPendingFactor(org: OrgId, user: UserId, secret: Buffer): Promise<boolean> {
  const values = { secretSealed: sealEnvelope(vault(), binding(org, user), secret), createdAt: new Date() };
  const written = await withOrg(org, (tx) =>
    tx
      .insert(secondFactor)
      .values({ ...values, userId: user, organizationId: org })
      .onConflictDoUpdate({ target: secondFactor.userId, set: values, setWhere: isNull(secondFactor.confirmedAt) })
      .returning({ id: secondFactor.userId }),
  );
  return written.length > 0;
}

/** The secret is in use from now on; false when it is already. */
export async function confirmFactor(org: OrgId, user: UserId): Promise<boolean> {
  const written = await withOrg(org, (tx) =>
    tx
      .update(secondFactor)
      .set({ confirmedAt: new Date() })
      .where(and(eq(secondFactor.userId, user), isNull(secondFactor.confirmedAt)))
      .returning({ id: secondFactor.userId }),
  );
  return written.length > 0;
}

/** Use up the code of a time step; false when it, or a later one, was used before. */
export async function takeFactorStep(org: OrgId, user: UserId, step: number): Promise<boolean> {
  const unused = or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step));
  const written = await withOrg(org, (tx) =>
    tx
      .update(secondFactor)
      .set({ lastStep: step })
      .where(and(eq(secondFactor.userId, user), unused))
      .returning({ id: secondFactor.userId }),
  );
  return written.length > 0;
}

/** Forget secret and recovery codes; false when there was no confirmed secret. */
export async function removeSecondFactor(org: OrgId, user: UserId): Promise<boolean> {
  return withOrg(org, async (tx) => {
    await tx.delete(recoveryCode).where(eq(recoveryCode.userId, user));
    const [removed] = await tx
      .delete(secondFactor)
      .where(eq(secondFactor.userId, user))
      .returning({ confirmedAt: secondFactor.confirmedAt });
    return removed?.confirmedAt != null;
  });
}

/** The users whose second factor is in use. */
export async function listSecondFactors(org: OrgId): Promise<Set<UserId>> {
  const rows = await withOrg(org, (tx) =>
    tx.select({ id: secondFactor.userId }).from(secondFactor).where(isNotNull(secondFactor.confirmedAt)),
  );
  return new Set(rows.map((row) => userId.parse(row.id)));
}

/** These codes in the place of all earlier ones. */
export async function putRecoveryCodes(org: OrgId, user: UserId, hashes: Buffer[]): Promise<void> {
  const now = new Date();
  await withOrg(org, async (tx) => {
    await tx.delete(recoveryCode).where(eq(recoveryCode.userId, user));
    await tx
      .insert(recoveryCode)
      .values(hashes.map((codeHash) => ({ organizationId: org, userId: user, codeHash, createdAt: now })));
  });
}

/** Use up one; false when there is no such unused one. */
export async function takeRecoveryCode(org: OrgId, user: UserId, codeHash: Buffer): Promise<boolean> {
  const written = await withOrg(org, (tx) =>
    tx
      .update(recoveryCode)
      .set({ usedAt: new Date() })
      .where(and(eq(recoveryCode.userId, user), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)))
      .returning({ userId: recoveryCode.userId }),
  );
  return written.length > 0;
}

export async function countRecoveryCodes(org: OrgId, user: UserId): Promise<number> {
  const [counted] = await withOrg(org, (tx) =>
    tx
      .select({ n: count() })
      .from(recoveryCode)
      .where(and(eq(recoveryCode.userId, user), isNull(recoveryCode.usedAt))),
  );
  return counted?.n ?? 0;
}

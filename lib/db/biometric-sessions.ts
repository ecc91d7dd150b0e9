import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import {
  type BiometricSessionId,
  type BiometricSessionListQuery,
  type BiometricSessionRecord,
  type BiometricSessionStatus,
  biometricRejection,
  biometricSessionId,
  biometricSessionStatus,
  crossEntity,
  type EntityId,
  entityId,
  faceComparison,
  faceFinding,
  type HostedSessionId,
  type OrgId,
  sessionChallenge,
  type ValidationId,
  validationId,
} from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import { commonConditions, countOf, newestFirst, type Page, pageAndTotal, pageOfIds } from "./page-of-checks";
import { biometricSession, entity, hostedSession } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { openToken } from "./validation-mapping";
import { type Tx, withOrg } from "./with-org";

/** What a session found; sealed. */
const biometricDetails = z.object({
  comparison: faceComparison.nullable(),
  selfieFace: faceFinding.nullable(),
  challenge: sessionChallenge.nullable(),
  /** Sessions of before say nothing of it. */
  crossEntity: crossEntity.nullable().default(null),
});
export type BiometricSessionDetails = z.infer<typeof biometricDetails>;
const NOTHING: BiometricSessionDetails = { comparison: null, selfieFace: null, challenge: null, crossEntity: null };

export interface StoredBiometricSession
  extends Omit<BiometricSessionRecord, "sessionUrl" | "mode" | "iframeAllow" | "score">,
    BiometricSessionDetails {
  validationId: ValidationId;
  webhookUrl: string | null;
  callback: string | null;
  /** Of the link, while it is open. */
  token: string | null;
}

/** Name of the unique index, for `violates(error, …)`. */
export const BIOMETRIC_SESSION_ACTIVE = "biometric_session_active";

export const newBiometricSessionId = (): BiometricSessionId => biometricSessionId.parse(uuidV7());

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "biometric-session" });
const PART = "details";

interface NewBiometricSession {
  entityId: EntityId;
  sessionId: HostedSessionId;
  validationId: ValidationId;
  webhookUrl: string | null;
  callback: string | null;
  createdBy: AskedBy | null;
}

/** Throws DatabaseError violating BIOMETRIC_SESSION_ACTIVE when the entity has one that is pending or in progress. */
export async function insertBiometricSession(
  org: OrgId,
  id: BiometricSessionId,
  { createdBy, ...columns }: NewBiometricSession,
): Promise<void> {
  const wrappedKey = newDataKey(vault(), binding(org, id));
  const now = new Date();
  await withOrg(org, async (tx) => {
    await tx.insert(biometricSession).values({
      ...columns,
      id,
      organizationId: org,
      status: "pending",
      wrappedKey,
      detailsSealed: sealWith(vault(), wrappedKey, binding(org, id), PART, Buffer.from(JSON.stringify(NOTHING))),
      createdByUserId: userOf(createdBy),
      createdByKeyId: keyOf(createdBy),
      createdAt: now,
      updatedAt: now,
    });
  });
}

const joined = (tx: Tx) =>
  tx
    .select({
      row: biometricSession,
      entityName: entity.name,
      hosted: { id: hostedSession.id, wrappedKey: hostedSession.wrappedKey, tokenSealed: hostedSession.tokenSealed },
    })
    .from(biometricSession)
    .leftJoin(entity, eq(entity.id, biometricSession.entityId))
    .leftJoin(hostedSession, eq(hostedSession.id, biometricSession.sessionId))
    .$dynamic();

export async function findBiometricSession(org: OrgId, id: BiometricSessionId): Promise<StoredBiometricSession | null> {
  const [row] = await withOrg(org, (tx) => joined(tx).where(eq(biometricSession.id, id)));
  return row === undefined ? null : toSession(org, row);
}

type BiometricSessionFilter = Omit<BiometricSessionListQuery, "limit" | "offset">;

export function biometricSessionPage(tx: Tx, filter: BiometricSessionFilter, page: Page) {
  const wanted = pageOfIds(tx, biometricSession, commonConditions(biometricSession, filter), page);
  return joined(tx)
    .innerJoin(wanted, eq(wanted.id, biometricSession.id))
    .orderBy(...newestFirst(biometricSession));
}

export const biometricSessionCount = (tx: Tx, filter: BiometricSessionFilter) =>
  countOf(tx, biometricSession, commonConditions(biometricSession, filter));

/** Newest first; `total` counts all that match. */
export async function listBiometricSessions(
  org: OrgId,
  filter: BiometricSessionFilter,
  page: Page,
): Promise<{ sessions: StoredBiometricSession[]; total: number }> {
  const { rows, total } = await pageAndTotal(
    org,
    (tx) => biometricSessionPage(tx, filter, page),
    (tx) => biometricSessionCount(tx, filter),
  );
  return { sessions: rows.map((row) => toSession(org, row)), total };
}

/** The newest of an entity, of whatever status or of the one named. */
export async function findNewestBiometricSession(
  org: OrgId,
  of: EntityId,
  status?: BiometricSessionStatus,
): Promise<StoredBiometricSession | null> {
  const b = biometricSession;
  const [row] = await withOrg(org, (tx) =>
    joined(tx)
      .where(and(eq(b.entityId, of), status === undefined ? undefined : eq(b.status, status)))
      .orderBy(desc(b.createdAt), desc(b.id))
      .limit(1),
  );
  return row === undefined ? null : toSession(org, row);
}

interface BiometricSessionChanges {
  status: BiometricSessionStatus;
  rejectionCode?: StoredBiometricSession["rejectionCode"];
  rejectionMessage?: string | null;
  completedAt?: Date;
  details?: BiometricSessionDetails;
}

type BiometricSessionChange =
  | { outcome: "changed"; after: StoredBiometricSession }
  | { outcome: "refused"; status: BiometricSessionStatus }
  | { outcome: "unknown" };

/** Compare and set, as for validations. */
export async function changeBiometricSession(
  org: OrgId,
  id: BiometricSessionId,
  from: readonly BiometricSessionStatus[],
  { details, ...columns }: BiometricSessionChanges,
): Promise<BiometricSessionChange> {
  return withOrg(org, async (tx) => {
    const b = biometricSession;
    const [locked] = await tx.select().from(b).where(eq(b.id, id)).for("update");
    if (locked === undefined) return { outcome: "unknown" };
    const status = biometricSessionStatus.parse(locked.status);
    if (!from.includes(status)) return { outcome: "refused", status };
    const sealed =
      details === undefined
        ? {}
        : {
            detailsSealed: sealWith(
              vault(),
              locked.wrappedKey,
              binding(org, id),
              PART,
              Buffer.from(JSON.stringify(details)),
            ),
          };
    await tx
      .update(b)
      .set({ ...columns, ...sealed, updatedAt: new Date() })
      .where(eq(b.id, id));
    const after = await findBiometricSession(org, id);
    if (after === null) throw new Error("The session went away while it was changed.");
    return { outcome: "changed", after };
  });
}

type Joined = Awaited<ReturnType<typeof joined>>[number];

function toSession(org: OrgId, { row, hosted, entityName }: Joined): StoredBiometricSession {
  const opened = openWith(vault(), row.wrappedKey, binding(org, row.id), PART, row.detailsSealed);
  return {
    ...biometricDetails.parse(JSON.parse(opened.toString())),
    id: biometricSessionId.parse(row.id),
    entityId: entityId.parse(row.entityId),
    entityName,
    organizationId: row.organizationId,
    hostedSessionId: row.sessionId,
    validationId: validationId.parse(row.validationId),
    status: biometricSessionStatus.parse(row.status),
    webhookUrl: row.webhookUrl,
    callback: row.callback,
    rejectionCode: biometricRejection.nullable().parse(row.rejectionCode),
    rejectionMessage: row.rejectionMessage,
    token: openToken(org, hosted),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}

import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type ObjectId, type OrgId, objectId, orgId } from "../contract";
import { lookUp } from "./look-up";
import { storedObject } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

/**
 * `canonical`, `reference`, `selfie` and `frame` are pictures of ours, `original` what came in, `portrait` and
 * `aligned-face` what was cut out of one.
 */
const objectKind = z.enum(["canonical", "original", "portrait", "reference", "selfie", "aligned-face", "frame"]);
export type ObjectKind = z.infer<typeof objectKind>;

export interface PendingObject {
  id: ObjectId;
  kind: ObjectKind;
  side: "front" | "back" | null;
  mime: string;
  provider: "local" | "s3";
  storageKey: string;
  wrappedKey: Buffer;
}

export interface WrittenObject {
  id: ObjectId;
  sha256: Buffer;
  sizeBytes: number;
}

export interface StoredObject extends PendingObject, WrittenObject {}

export const newObjectId = (): ObjectId => objectId.parse(uuidV7());

/** Commit, on its own, that bytes are about to be written: a crash after this leaves a row to sweep, never a lost file. */
export async function insertPendingObject(org: OrgId, object: PendingObject): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.insert(storedObject).values({ ...object, organizationId: org, state: "pending", createdAt: new Date() });
  });
}

/** Part of the transaction that uses the objects. Throws when one of them was swept meanwhile. */
export async function markObjectsLive(org: OrgId, written: WrittenObject[]): Promise<void> {
  await withOrg(org, async (tx) => {
    for (const { id, sha256, sizeBytes } of written) {
      const rows = await tx
        .update(storedObject)
        .set({ state: "live", sha256, sizeBytes, liveAt: new Date() })
        .where(and(eq(storedObject.id, id), eq(storedObject.state, "pending")))
        .returning({ id: storedObject.id });
      if (rows.length !== 1) throw new Error("A stored object is no longer pending.");
    }
  });
}

/** Null when unknown, of another organisation, or not live. */
export async function findObject(org: OrgId, id: ObjectId): Promise<StoredObject | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select()
      .from(storedObject)
      .where(and(eq(storedObject.id, id), eq(storedObject.state, "live"))),
  );
  if (row === undefined || row.sha256 === null || row.sizeBytes === null) return null;
  return {
    id,
    kind: objectKind.parse(row.kind),
    side: row.side === "front" || row.side === "back" ? row.side : null,
    mime: row.mime,
    provider: row.provider === "s3" ? "s3" : "local",
    storageKey: row.storageKey,
    wrappedKey: row.wrappedKey,
    sha256: row.sha256,
    sizeBytes: row.sizeBytes,
  };
}

export interface StaleObject {
  id: ObjectId;
  org: OrgId;
  storageKey: string;
}

/** Mark up to `most` unfinished objects older than `before`, of any organisation, as being deleted, and name them. */
export async function claimStaleObjects(before: Date, most: number): Promise<StaleObject[]> {
  const rows = await lookUp<{ id: string; organization_id: string; storage_key: string }>(
    "select id, organization_id, storage_key from claim_stale_objects($1, $2)",
    [before, most],
  );
  return rows.map((row) => ({
    id: objectId.parse(row.id),
    org: orgId.parse(row.organization_id),
    storageKey: row.storage_key,
  }));
}

/** The last step of deleting: the wrapped key goes with the row, and with it the picture, in every backup of the files. */
export async function removeObjectRow(org: OrgId, id: ObjectId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.delete(storedObject).where(and(eq(storedObject.id, id), eq(storedObject.state, "deleting")));
  });
}

import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { entityId, type ObjectId, type OrgId, objectId } from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import type { biometricCheck, faceMatch } from "./schema";

/** What is told of every check of faces beside its record. */
export interface NewFaceCheck {
  requestId: string;
  errorCode: string | null;
  headline: string | null;
  triggeredBy: AskedBy | null;
}

/** The columns of a new check that are the same for both kinds. */
export const newCheckColumns = (org: OrgId, triggeredBy: AskedBy | null) => ({
  organizationId: org,
  triggeredByUserId: userOf(triggeredBy),
  triggeredByKeyId: keyOf(triggeredBy),
  createdAt: new Date(),
});

type Shared = keyof typeof faceMatch.$inferSelect & keyof typeof biometricCheck.$inferSelect;
interface JoinedCheck {
  row: Pick<typeof faceMatch.$inferSelect, Shared>;
  entityName: string | null;
  provider: string | null;
}

/** The part of a record that is the same for both kinds. */
export const sharedFacts = ({ row, entityName, provider }: JoinedCheck) => ({
  organizationId: row.organizationId,
  entityId: entityId.nullable().parse(row.entityId),
  match: row.match,
  score: row.score,
  threshold: row.threshold,
  requestId: row.requestId,
  errorCode: row.errorCode,
  errorMessage: row.errorMessage,
  warnings: row.warnings,
  headline: row.headline,
  engineVersion: row.engineVersion,
  durationMs: row.durationMs,
  triggeredByUserId: row.triggeredByUserId,
  createdAt: row.createdAt.toISOString(),
  storageProvider: z.enum(["s3", "local"]).nullable().parse(provider),
  entityName,
});

type CheckKind = "face-match" | "biometric-check";
const binding = (org: OrgId, id: string, kind: CheckKind) => ({ org, object: id, kind });
const PART = "details";

/** Warnings quote what they compare and qualities describe a face, so both are sealed under a key of the record's own. */
export function sealDetails(org: OrgId, id: string, kind: CheckKind, details: unknown) {
  const wrappedKey = newDataKey(vault(), binding(org, id, kind));
  const plain = Buffer.from(JSON.stringify(details));
  return { wrappedKey, detailsSealed: sealWith(vault(), wrappedKey, binding(org, id, kind), PART, plain) };
}

/** Throws SealError when the row was changed or the key is another one. */
export function openDetails<S extends z.ZodType>(
  org: OrgId,
  kind: CheckKind,
  row: { id: string; wrappedKey: Buffer; detailsSealed: Buffer },
  schema: S,
): z.output<S> {
  const plain = openWith(vault(), row.wrappedKey, binding(org, row.id, kind), PART, row.detailsSealed);
  return schema.parse(JSON.parse(plain.toString()));
}

export const objectOrNull = (id: string | null): ObjectId | null => (id === null ? null : objectId.parse(id));

/** Of a picture's two objects the one that came in, where it is kept. */
export const firstOf = (original: unknown, canonical: unknown): SQL => sql`coalesce(${original}, ${canonical})`;

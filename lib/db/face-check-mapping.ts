import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type ApiKeyId, type ObjectId, type OrgId, objectId, type UserId } from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";

/** What the records of face matches and biometric checks have in common. */
export type Trigger = { userId: UserId } | { apiKeyId: ApiKeyId } | null;

export const triggerColumns = (trigger: Trigger) => ({
  triggeredByUserId: trigger !== null && "userId" in trigger ? trigger.userId : null,
  triggeredByKeyId: trigger !== null && "apiKeyId" in trigger ? trigger.apiKeyId : null,
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
export const providerOrNull = (provider: string | null) => z.enum(["s3", "local"]).nullable().parse(provider);

/** Of a picture's two objects the one that came in, where it is kept. */
export const firstOf = (original: unknown, canonical: unknown): SQL => sql`coalesce(${original}, ${canonical})`;

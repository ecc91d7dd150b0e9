import { and, eq, isNull, ne, or } from "drizzle-orm";
import { type EntityId, entityId, type OrgId, type VerificationId, verificationId } from "../contract";
import { blindIndex, vault } from "../vault";
import { idVerification } from "./schema";
import { normaliseNumber } from "./verification-mapping";
import { withOrg } from "./with-org";

/** What makes two documents one. Numbers repeat between states and kinds of document; null where it was not read. */
export interface DocumentIdentity {
  number: string;
  /** ISO 3166 alpha-3. */
  issuingState: string | null;
  /** The engine's word: `passport`, `identity-card` … */
  documentType: string | null;
}

/**
 * Newest runs that approved this document for other people than `except`, at most ten. Its number is found by a keyed
 * fingerprint; state and type must agree where both records have them.
 */
export async function findSameDocument(
  org: OrgId,
  { number, issuingState, documentType }: DocumentIdentity,
  except: EntityId,
): Promise<Array<{ id: VerificationId; entityId: EntityId }>> {
  const v = idVerification;
  const fingerprint = blindIndex(vault(), org, "document-number", normaliseNumber(number));
  const agrees = (column: typeof v.issuingCountry | typeof v.documentType, value: string | null) =>
    value === null ? undefined : or(eq(column, value), isNull(column));
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: v.id, entityId: v.entityId })
      .from(v)
      .where(
        and(
          eq(v.documentNumberIndex, fingerprint),
          eq(v.status, "approved"),
          eq(v.isLatest, true),
          // Null is no other person: such a check may have been of this very one.
          ne(v.entityId, except),
          agrees(v.issuingCountry, issuingState),
          agrees(v.documentType, documentType),
        ),
      )
      .limit(10),
  );
  return rows.map((row) => ({ id: verificationId.parse(row.id), entityId: entityId.parse(row.entityId) }));
}

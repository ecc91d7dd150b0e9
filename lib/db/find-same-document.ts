import { and, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { type EntityId, entityId, type OrgId, type VerificationId, verificationId } from "../contract";
import { blindIndex, vault } from "../vault";
import { idVerification } from "./schema";
import { normaliseNumber, openNumber } from "./verification-mapping";
import { withOrg } from "./with-org";

/** What makes two documents one. Numbers repeat between states and kinds of document; null where it was not read. */
export interface DocumentIdentity {
  number: string;
  /** ISO 3166 alpha-3. */
  issuingState: string | null;
  /** The engine's word: `passport`, `identity-card` … */
  documentType: string | null;
}

const MOST = 10;
/** More are opened than are told, because an older fingerprint may be of another number. */
const OPENED = 50;

/**
 * Fingerprints a record of this number may carry. Stored ones are never rewritten, and before 2026-11-22 they knew no
 * letters but A to Z.
 */
function fingerprints(org: OrgId, normalised: string): Buffer[] {
  const forms = new Set([normalised, normalised.replace(/[^0-9A-Z]/g, "")]);
  return [...forms].map((form) => blindIndex(vault(), org, "document-number", form));
}

/**
 * Newest runs that approved this document for other people than `except`, at most ten. Its number is found by a keyed
 * fingerprint and compared as it was stored; state and type must agree where both records have them.
 */
export async function findSameDocument(
  org: OrgId,
  { number, issuingState, documentType }: DocumentIdentity,
  except: EntityId,
): Promise<Array<{ id: VerificationId; entityId: EntityId }>> {
  const v = idVerification;
  const wanted = normaliseNumber(number);
  // What is left of a smudge that was read as a dash or a dot is the number of no document.
  if (wanted === "") return [];
  const agrees = (column: typeof v.issuingCountry | typeof v.documentType, value: string | null) =>
    value === null ? undefined : or(eq(column, value), isNull(column));
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: v.id, entityId: v.entityId, wrappedKey: v.wrappedKey, detailsSealed: v.detailsSealed })
      .from(v)
      .where(
        and(
          inArray(v.documentNumberIndex, fingerprints(org, wanted)),
          eq(v.status, "approved"),
          eq(v.isLatest, true),
          // Null is no other person: such a check may have been of this very one.
          ne(v.entityId, except),
          agrees(v.issuingCountry, issuingState),
          agrees(v.documentType, documentType),
        ),
      )
      .orderBy(desc(v.createdAt), desc(v.id))
      .limit(OPENED),
  );
  const same = rows.filter((row) => normaliseNumber(openNumber(org, row, row.detailsSealed) ?? "") === wanted);
  return same
    .slice(0, MOST)
    .map((row) => ({ id: verificationId.parse(row.id), entityId: entityId.parse(row.entityId) }));
}

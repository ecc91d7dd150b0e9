import { and, eq, ne } from "drizzle-orm";
import { type OrgId, type VerificationId, verificationId } from "../contract";
import { blindIndex, vault } from "../vault";
import { idVerification } from "./schema";
import { normaliseNumber } from "./verification-mapping";
import { withOrg } from "./with-org";

/** Approved records of other cases with the same document number, found by its keyed fingerprint; at most ten. */
export async function findSameDocument(
  org: OrgId,
  documentNumber: string,
  exceptCase: VerificationId | null,
): Promise<Array<{ id: VerificationId; entityId: string | null }>> {
  const v = idVerification;
  const fingerprint = blindIndex(vault(), org, "document-number", normaliseNumber(documentNumber));
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: v.id, entityId: v.entityId })
      .from(v)
      .where(
        and(
          eq(v.documentNumberIndex, fingerprint),
          eq(v.status, "approved"),
          eq(v.isLatest, true),
          exceptCase === null ? undefined : ne(v.caseId, exceptCase),
        ),
      )
      .limit(10),
  );
  return rows.map((row) => ({ id: verificationId.parse(row.id), entityId: row.entityId }));
}

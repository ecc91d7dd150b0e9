import { sql } from "drizzle-orm";
import { z } from "zod";
import { type OrgId, orgId, type VerificationId, verificationId } from "../contract";
import { lookUp } from "./look-up";
import { sealParts } from "./verification-mapping";
import { withOrg } from "./with-org";

/*
 * What erases records are the owner's functions alone. Each compares with the days that the organisation itself has set:
 * the application's role can neither erase a younger record nor change what an older one says.
 */

/** The organisations that have set how long they keep what they were sent. */
export async function organisationsWithRetention(): Promise<OrgId[]> {
  const rows = await lookUp<{ id: string }>("select organisations_with_retention() as id");
  return rows.map((row) => orgId.parse(row.id));
}

/** Checks whose days are over, oldest first: every run of a case whose newest run is old enough and waits for nobody. */
export async function listExpiredVerifications(org: OrgId, most: number): Promise<VerificationId[]> {
  const { rows } = await withOrg(org, (tx) =>
    tx.execute<{ id: string }>(sql`select expired_verifications(${most}) as id`),
  );
  return rows.map((row) => verificationId.parse(row.id));
}

/** What a check says after its reading is gone: no value of a document, no comparison that quotes one. */
const NOTHING = { extractedData: {}, warningDetails: [], checks: [] };

/** Take pictures, reading and personal values from one check; false when it is not old enough, or has none any more. */
export async function eraseVerification(org: OrgId, id: VerificationId): Promise<boolean> {
  const { wrappedKey, detailsSealed } = sealParts(org, id, { details: NOTHING, reading: null });
  const { rows } = await withOrg(org, (tx) =>
    tx.execute<{ erased: boolean }>(sql`select erase_verification(${id}, ${wrappedKey}, ${detailsSealed}) as erased`),
  );
  return rows[0]?.erased ?? false;
}

const faceCheck = z.object({ kind: z.enum(["face-match", "biometric-check"]), id: z.uuid() });

/** Take the pictures and the faces as numbers from all face checks whose days are over; answers which had some. */
export async function eraseFaceChecks(org: OrgId): Promise<Array<z.infer<typeof faceCheck>>> {
  const { rows } = await withOrg(org, (tx) => tx.execute(sql`select kind, id from erase_face_checks()`));
  return faceCheck.array().parse(rows);
}

/** Hand the stored pictures that are old enough, and that no record names any more, to the sweep; answers how many. */
export async function expireObjects(org: OrgId): Promise<number> {
  const { rows } = await withOrg(org, (tx) => tx.execute<{ n: number }>(sql`select expire_objects() as n`));
  return rows[0]?.n ?? 0;
}

import type { OrgId, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";

/** Records in one go: housekeeping comes again within the hour. */
const MOST = 500;

/**
 * Erase what every organisation's own retention is over for. Needs no actor: the setting asked for it, and each record's
 * erasure is an audit entry in the same transaction. Returns how many records were erased.
 */
export async function applyRetention(): Promise<number> {
  let erased = 0;
  for (const org of await db.organisationsWithRetention()) erased += await eraseOf(org);
  return erased;
}

async function eraseOf(org: OrgId): Promise<number> {
  let erased = 0;
  for (const id of await db.listExpiredVerifications(org, MOST)) if (await erase(org, id)) erased += 1;
  erased += await db.withOrg(org, async () => {
    const faces = await db.eraseFaceChecks(org);
    for (const { kind, id } of faces) await audit(org, kind, id);
    return faces.length;
  });
  await db.eraseShadowRuns(org);
  // Last: by then no erased record names its pictures any more.
  await db.expireObjects(org);
  return erased;
}

const erase = (org: OrgId, id: VerificationId): Promise<boolean> =>
  db.withOrg(org, async () => {
    if (!(await db.eraseVerification(org, id))) return false;
    await audit(org, "verification", id);
    return true;
  });

const audit = (org: OrgId, kind: string, id: string): Promise<void> =>
  db.appendAudit(org, {
    actor: { kind: "system", id: null },
    action: `${kind}.erase`,
    object: { kind, id },
    outcome: "success",
    details: { reason: "retention" },
  });

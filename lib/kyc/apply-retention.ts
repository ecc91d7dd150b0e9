import type { OrgId, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";

/** Records in one go: housekeeping comes again within the hour. */
const MOST = 500;

/**
 * Erase what every organisation's own retention is over for. Needs no actor: the setting asked for it, and each record's
 * erasure is an audit entry in the same transaction. A record or an organisation that fails keeps no other from being
 * erased, and is tried again the next time. Returns how many records were erased.
 */
export async function applyRetention(): Promise<number> {
  let erased = 0;
  for (const org of await db.organisationsWithRetention()) erased += await tried(() => eraseOf(org));
  return erased;
}

async function tried(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    log.warn("retention failed", { name: error instanceof Error ? error.name : null });
    return 0;
  }
}

async function eraseOf(org: OrgId): Promise<number> {
  let erased = 0;
  for (const id of await db.listExpiredVerifications(org, MOST)) erased += await tried(() => erase(org, id));
  erased += await db.withOrg(org, async () => {
    const faces = await db.eraseFaceChecks(org);
    for (const { kind, id } of faces) await audit(org, kind, id);
    return faces.length;
  });
  await db.eraseShadowRuns(org);
  await db.eraseRemoteCorrections(org);
  // Last: by then no erased record names its pictures any more.
  await db.expireObjects(org);
  return erased;
}

const erase = (org: OrgId, id: VerificationId): Promise<0 | 1> =>
  db.withOrg(org, async () => {
    if (!(await db.eraseVerification(org, id))) return 0;
    await audit(org, "verification", id);
    return 1;
  });

type Erased = "verification" | "face-match" | "biometric-check";

const audit = (org: OrgId, kind: Erased, id: string): Promise<void> =>
  db.appendAudit(org, {
    actor: { kind: "system", id: null },
    action: `${kind}.erase`,
    object: { kind, id },
    outcome: "success",
    details: { reason: "retention" },
  });

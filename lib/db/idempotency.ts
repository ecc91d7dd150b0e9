import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { OrgId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { idempotency } from "./schema";
import { withOrg } from "./with-org";

export interface KeptResponse {
  status: number;
  /** The answer's JSON. */
  body: string;
}

/**
 * `new`: go on, then call `keepResponse`, or `forgetRequest` when nothing was done. `replay`: answer what was answered.
 * `running`: the first request has not finished. `mismatch`: the key was used with another request.
 */
export type IdempotencyClaim =
  | { state: "new" }
  | { state: "replay"; response: KeptResponse }
  | { state: "running" }
  | { state: "mismatch" };

const KEPT_MS = 24 * 3600 * 1000;
/** A request that has not answered by then died with its process; its key may be used again. */
const RUNNING_MS = 5 * 60 * 1000;

const binding = (org: OrgId, key: string) => ({ org, object: key, kind: "idempotency" });

/** `requestHash`: SHA-256 over everything in the request that matters. */
export async function claimIdempotency(org: OrgId, key: string, requestHash: Buffer): Promise<IdempotencyClaim> {
  return withOrg(org, async (tx) => {
    const now = new Date();
    const mine = and(eq(idempotency.organizationId, org), eq(idempotency.key, key));
    const abandoned = and(isNull(idempotency.status), lt(idempotency.createdAt, new Date(now.getTime() - RUNNING_MS)));
    await tx.delete(idempotency).where(and(mine, or(lt(idempotency.expiresAt, now), abandoned)));
    const made = await tx
      .insert(idempotency)
      .values({ organizationId: org, key, requestHash, createdAt: now, expiresAt: new Date(now.getTime() + KEPT_MS) })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    if (made.length === 1) return { state: "new" };
    const [row] = await tx.select().from(idempotency).where(mine);
    if (row === undefined) return { state: "running" };
    if (!row.requestHash.equals(requestHash)) return { state: "mismatch" };
    if (row.status === null || row.responseSealed === null) return { state: "running" };
    const body = openEnvelope(vault(), binding(org, key), row.responseSealed).toString();
    return { state: "replay", response: { status: row.status, body } };
  });
}

/** Best in the transaction of the record itself, so that record and answer exist together or not at all. */
export async function keepResponse(org: OrgId, key: string, response: KeptResponse): Promise<void> {
  const responseSealed = sealEnvelope(vault(), binding(org, key), Buffer.from(response.body));
  await withOrg(org, async (tx) => {
    await tx
      .update(idempotency)
      .set({ status: response.status, responseSealed })
      .where(and(eq(idempotency.organizationId, org), eq(idempotency.key, key)));
  });
}

/** Let the key be used again: the request ended before anything was stored. */
export async function forgetRequest(org: OrgId, key: string): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .delete(idempotency)
      .where(and(eq(idempotency.organizationId, org), eq(idempotency.key, key), isNull(idempotency.status)));
  });
}

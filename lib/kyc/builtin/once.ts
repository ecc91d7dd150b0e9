import type { Actor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import type { Replayed } from "../capabilities";

/** Do `work` once per key within a day; the same request again gets the first answer (API page, Idempotency-Key). */
export async function once(
  actor: Actor,
  key: string,
  requestHash: Uint8Array,
  work: () => Promise<Replayed>,
): Promise<Replayed> {
  const claim = await db.claimIdempotency(actor.orgId, key, Buffer.from(requestHash));
  if (claim.state === "running") {
    const message = "The first request with this Idempotency-Key is still running.";
    throw new KycError("IDEMPOTENCY_CONFLICT", message, { retryAfterSeconds: 2 });
  }
  if (claim.state === "mismatch") {
    throw new KycError("IDEMPOTENCY_MISMATCH", "This Idempotency-Key was used with another request.");
  }
  if (claim.state === "replay") return { status: claim.response.status, body: JSON.parse(claim.response.body) };
  try {
    const first = await work();
    await keep(actor, key, first);
    return first;
  } catch (error) {
    // Nothing was done, so the same key may be sent again.
    await db.forgetRequest(actor.orgId, key);
    throw error;
  }
}

/** The check itself is done and stored: an answer that cannot be kept for repeats must not undo that. */
async function keep(actor: Actor, key: string, { status, body }: Replayed): Promise<void> {
  try {
    await db.keepResponse(actor.orgId, key, { status, body: JSON.stringify(body) });
  } catch (error) {
    log.warn("answer not kept for repeats", { name: error instanceof Error ? error.name : null });
  }
}

import { KycError } from "@/lib/contract";
import { countHit } from "@/lib/db";
import { blindIndex, vault } from "@/lib/vault";
import { env } from "../env";
import type { KeyActor } from "./actor";

const WINDOW_MS = 60_000;

/**
 * Counts a request of an API key in the minute that runs. Throws RATE_LIMITED, with the seconds to the next minute, above
 * `KYC_REQUESTS_PER_MINUTE`. Counted in the database: several servers share one limit, and a restart forgives nothing.
 */
export async function limitRequests(actor: KeyActor, nowMs: number = Date.now()): Promise<void> {
  const limit = env().KYC_REQUESTS_PER_MINUTE;
  const key = blindIndex(vault(), actor.orgId, "requests", actor.keyId).toString("hex");
  const hits = await countHit(`requests:${key}`, WINDOW_MS, nowMs);
  if (hits <= limit) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((WINDOW_MS - (nowMs % WINDOW_MS)) / 1000));
  throw new KycError("RATE_LIMITED", `This API key has made its ${limit} requests of this minute. Wait, then go on.`, {
    retryAfterSeconds,
  });
}

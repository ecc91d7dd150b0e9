import { KycError } from "@/lib/contract";
import { countHit, lookUpHostedSession } from "@/lib/db";
import { type HostedActor, mintHosted } from "./actor";
import { hashOfSecret } from "./api-key-text";

const FORM = /^[A-Za-z0-9_-]{43}$/;
const WINDOW_MS = 60_000;
/** A page asks some twenty times in a whole session; a script that guesses at head turns would ask more. */
const REQUESTS_PER_MINUTE = 90;

/**
 * Who holds the link with this token: NOT_FOUND when it is none of ours, RATE_LIMITED when it is used too often. It is looked
 * up by its hash, so an attacker's clock learns nothing of the tokens there are. Whether the session is still open is not
 * asked here: the page of one that has ended says how.
 */
export async function requireHostedActor(token: string, nowMs: number = Date.now()): Promise<HostedActor> {
  const found = FORM.test(token) ? await lookUpHostedSession(hashOfSecret(token)) : null;
  if (found === null) throw new KycError("NOT_FOUND", "There is no such session.");
  const hits = await countHit(`hosted:${found.id}`, WINDOW_MS, nowMs);
  if (hits > REQUESTS_PER_MINUTE) {
    const retryAfterSeconds = Math.max(1, Math.ceil((WINDOW_MS - (nowMs % WINDOW_MS)) / 1000));
    throw new KycError("RATE_LIMITED", "This session was asked for too often. Wait a moment.", { retryAfterSeconds });
  }
  return mintHosted({ orgId: found.org, hostedSessionId: found.id });
}

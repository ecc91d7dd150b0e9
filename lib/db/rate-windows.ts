import { lookUp } from "./look-up";

/**
 * Count one hit in the fixed window that is open now and return how many it holds. `key` is a keyed hash of what is
 * limited (an address, an e-mail, an API key): no such value is stored. Not tenant data, so no organisation.
 */
export async function countHit(key: string, windowMs: number, nowMs: number = Date.now()): Promise<number> {
  const windowStart = new Date(Math.floor(nowMs / windowMs) * windowMs);
  const [row] = await lookUp<{ hits: number }>(
    `insert into rate_window (key, window_start, hits) values ($1, $2, 1)
     on conflict (key, window_start) do update set hits = rate_window.hits + 1 returning hits`,
    [key, windowStart],
  );
  return row?.hits ?? 1;
}

/** Remove idempotency answers and windows whose time has passed, of every organisation. */
export async function removeExpired(now: Date = new Date()): Promise<void> {
  await lookUp("select remove_expired($1)", [now]);
}

import { setTimeout as sleep } from "node:timers/promises";
import { type ClaimedDelivery, claimDeliveries, releaseDelivery } from "../db";
import { log } from "../log";
import { deliver } from "./deliver";
import { type Outside, realOutside } from "./guarded-connect";
import { CLAIM_MS, DELIVERIES_AT_ONCE, LOOK_EVERY_MS, PER_ENDPOINT } from "./thresholds";

/**
 * Send what is due, for all organisations, until stopped. Several processes may do so at once: each claims its own rows.
 * `stop` cuts attempts short, gives what they held back, and resolves when nothing runs any more.
 */
export function startDeliveries(outside: Outside = realOutside): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const loop = work(outside, stopping.signal, running);
  return {
    stop: async () => {
      stopping.abort();
      await loop;
      await Promise.all(running);
    },
  };
}

async function work(outside: Outside, stopping: AbortSignal, running: Set<Promise<void>>): Promise<void> {
  while (!stopping.aborted) {
    const claimed = await claim(DELIVERIES_AT_ONCE - running.size);
    for (const each of claimed) {
      const attempt = attemptOne(each, outside, stopping).finally(() => running.delete(attempt));
      running.add(attempt);
    }
    if (claimed.length > 0 && running.size < DELIVERIES_AT_ONCE) continue;
    // Whatever ends makes room, also at its own receiver; without that, the outbox is looked at again after a while.
    const pause = sleep(LOOK_EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
    await Promise.race([...running, pause]);
  }
}

async function claim(most: number): Promise<ClaimedDelivery[]> {
  const now = new Date();
  try {
    return await claimDeliveries(now, new Date(now.getTime() + CLAIM_MS), { most, perEndpoint: PER_ENDPOINT });
  } catch (error) {
    // The database may be away for a moment; the outbox waits for it.
    log.warn("webhook outbox not read", { name: error instanceof Error ? error.name : null });
    return [];
  }
}

/** Never throws: one broken delivery must not end the sender. What it held is free again, at the latest when its claim ends. */
async function attemptOne(claimed: ClaimedDelivery, outside: Outside, stopping: AbortSignal): Promise<void> {
  try {
    await deliver(claimed, outside, stopping);
  } catch (error) {
    if (stopping.aborted) {
      await releaseDelivery(claimed.org, claimed.id).catch(() => undefined);
      return;
    }
    log.error("webhook attempt failed", {
      deliveryId: claimed.id,
      name: error instanceof Error ? error.name : null,
    });
  }
}

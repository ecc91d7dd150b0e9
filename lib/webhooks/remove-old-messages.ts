import { removeOldWebhooks } from "../db";
import { KEPT_DAYS } from "./thresholds";

const DAY_MS = 24 * 3600 * 1000;

/** Messages and their log after their time, of all organisations. */
export async function removeOldMessages(): Promise<void> {
  await removeOldWebhooks(new Date(Date.now() - KEPT_DAYS * DAY_MS));
}

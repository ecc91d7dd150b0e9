import {
  matchesPattern,
  type OrgId,
  type WebhookEnvironment,
  type WebhookEvent,
  type WebhookFilters,
} from "../contract";
import { insertDelivery, insertMessage, listListeningWebhooks, type NewDelivery, newMessageId, withOrg } from "../db";
import { sealMessage } from "./message";
import { requestWebhook } from "./request-webhook";

export interface Happened {
  event: WebhookEvent;
  payload: Record<string, unknown>;
  /** Which receivers hear of it; production when it is left out. */
  environment?: WebhookEnvironment;
  /** An address that came with the request; it is told whatever the organisation has set up. */
  requestUrl?: string | null;
  /** Of `entity.status_changed`. */
  statusChange?: { from: string; to: string };
}

const passes = ({ fromStatus, toStatus }: WebhookFilters, change: Happened["statusChange"]): boolean =>
  change === undefined ||
  ((fromStatus.length === 0 || fromStatus.includes(change.from)) &&
    (toStatus.length === 0 || toStatus.includes(change.to)));

/**
 * Put a message into the outbox, for every receiver that listens. Call it inside the transaction of what happened: then the
 * message exists exactly when the change does. Nobody listens: nothing is kept. Returns for how many it was.
 */
export async function enqueueEvent(org: OrgId, happened: Happened): Promise<number> {
  const { event, payload, environment = "production", requestUrl, statusChange } = happened;
  return withOrg(org, async () => {
    const listening = await listListeningWebhooks(org, environment);
    const to: NewDelivery[] = listening
      .filter((webhook) => webhook.events.some((pattern) => matchesPattern(pattern, event)))
      .filter((webhook) => passes(webhook.filters, statusChange))
      .map((webhook) => ({ endpointId: webhook.id, url: null, manual: false }));
    if (requestUrl) to.push({ endpointId: (await requestWebhook(org)).id, url: requestUrl, manual: false });
    if (to.length === 0) return 0;
    const id = newMessageId();
    const timestamp = new Date().toISOString();
    const bodySealed = sealMessage(id, { event, timestamp, organizationId: org, payload });
    await insertMessage(org, { id, event, environment, bodySealed });
    for (const one of to) await insertDelivery(org, id, one);
    return to.length;
  });
}

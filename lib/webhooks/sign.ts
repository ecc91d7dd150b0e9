import crypto from "node:crypto";
import { keyOf } from "./secret";

interface Signed {
  /** The same for every attempt of one message. */
  id: string;
  event: string;
  /** Seconds since 1970, of this attempt. */
  timestamp: number;
  /** The bytes that are sent. */
  body: string;
}

/** Newest first; a second one is there while a change of secret runs. */
export type Secrets = readonly [current: string, previous?: string];

const hmac = (key: crypto.BinaryLike, content: string) => crypto.createHmac("sha256", key).update(content);

/** `v1,` and base64 over `id.timestamp.body` (Standard Webhooks, symmetric signatures). */
export const standardSignature = ({ id, timestamp, body }: Omit<Signed, "event">, secret: string): string =>
  `v1,${hmac(keyOf(secret), `${id}.${timestamp}.${body}`).digest("base64")}`;

/** Lower-case hex over the raw body, keyed with the secret as it is written (API page "webhooks", delivery). */
export const bodySignature = (body: string, secret: string): string => hmac(secret, body).digest("hex");

/** The same over `timestamp.body`, which cannot be replayed later. */
const timedSignature = (timestamp: number, body: string, secret: string): string =>
  hmac(secret, `${timestamp}.${body}`).digest("hex");

/**
 * The headers of one attempt. `webhook-signature` carries one signature per secret. The two hex headers hold a single
 * value, so while a change runs they are made with the former secret: receivers keep both and none refuses anything.
 */
export function signedHeaders(signed: Signed, secrets: Secrets): Record<string, string> {
  const { id, event, timestamp, body } = signed;
  const [current, previous] = secrets;
  const single = previous ?? current;
  const standard = [current, ...(previous === undefined ? [] : [previous])];
  return {
    "X-Webhook-Id": id,
    "X-Webhook-Event": event,
    "X-Webhook-Timestamp": String(timestamp),
    "X-Webhook-Signature": bodySignature(body, single),
    "X-Webhook-Signature-V2": timedSignature(timestamp, body, single),
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": standard.map((secret) => standardSignature(signed, secret)).join(" "),
  };
}

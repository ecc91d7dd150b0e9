import crypto from "node:crypto";
import type { OrgId, WebhookId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";

const PREFIX = "whsec_";
/** Standard Webhooks asks for 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** `whsec_` and base64: the text that is shown once and that receivers keep. */
export const newSecret = (): string => PREFIX + crypto.randomBytes(SECRET_BYTES).toString("base64");

/** The bytes a Standard Webhooks library signs with: what stands behind the prefix. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), "base64");

const binding = (org: OrgId, id: WebhookId) => ({ org, object: id, kind: "webhook-secret" });

export const sealSecret = (org: OrgId, id: WebhookId, secret: string): Buffer =>
  sealEnvelope(vault(), binding(org, id), Buffer.from(secret));

/** Throws SealError when the bytes belong to another receiver or were changed. */
export const openSecret = (org: OrgId, id: WebhookId, sealed: Uint8Array): string =>
  openEnvelope(vault(), binding(org, id), sealed).toString();

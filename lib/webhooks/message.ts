import type { OrgId, WebhookEvent } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";

interface Envelope {
  event: WebhookEvent | "webhook.test";
  /** When it happened, ISO 8601. */
  timestamp: string;
  organizationId: OrgId;
  payload: Record<string, unknown>;
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "webhook-message" });

/** The bytes that every attempt sends and signs: written once, so that no retry differs from the first. */
export const sealMessage = (id: string, envelope: Envelope): Buffer =>
  sealEnvelope(vault(), binding(envelope.organizationId, id), Buffer.from(JSON.stringify(envelope)));

export const openMessage = (org: OrgId, id: string, sealed: Uint8Array): string =>
  openEnvelope(vault(), binding(org, id), sealed).toString();

import type { OrgId } from "../contract";
import { findRequestWebhook, insertWebhook, newWebhookId, type StoredWebhook } from "../db";
import { newSecret, sealSecret } from "./secret";

/** What signs for addresses given with a request (API page "embedded-biometric", `webhookUrl`); made at its first use. */
export async function requestWebhook(org: OrgId): Promise<StoredWebhook> {
  const known = await findRequestWebhook(org);
  if (known !== null) return known;
  const id = newWebhookId();
  await insertWebhook(org, id, {
    kind: "request",
    name: "Addresses given with a request",
    description: "",
    url: null,
    environment: "production",
    events: [],
    filters: { fromStatus: [], toStatus: [] },
    secretSealed: sealSecret(org, id, newSecret()),
  });
  const made = await findRequestWebhook(org);
  if (made === null) throw new Error("The database stored no webhook for requests.");
  return made;
}

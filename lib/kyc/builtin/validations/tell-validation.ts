import { type OrgId, webhookEvent } from "@/lib/contract";
import * as db from "@/lib/db";
import { enqueueEvent } from "@/lib/webhooks";
import { environmentOf } from "../environment-of";
import { toRecord } from "./wire";

/**
 * Tell the receivers where a validation stands now (API page "webhooks", validation events): the whole record, its id again
 * as `validationId`, and the person as well once there is a verdict. An address given with the request hears of all but a
 * withdrawal, which its sender made himself.
 */
export async function tellValidation(org: OrgId, after: db.StoredValidation, kind: string): Promise<void> {
  const event = webhookEvent.safeParse(`kyc.validation_${kind}`);
  // Steps inside a status, such as an approval that ran out, have no event.
  if (!event.success) return;
  const decided = after.status === "approved" || after.status === "rejected";
  const person = decided ? { entity: await db.findEntity(org, after.entityId) } : {};
  await enqueueEvent(org, {
    event: event.data,
    payload: { ...toRecord(after), validationId: after.id, ...person },
    environment: await environmentOf(org),
    requestUrl: after.status === "cancelled" ? null : after.webhookUrl,
  });
}

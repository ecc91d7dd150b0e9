import { type OrgId, webhookEvent } from "@/lib/contract";
import * as db from "@/lib/db";
import { enqueueEvent } from "@/lib/webhooks";
import { environmentOf } from "../environment-of";
import { toRecord } from "./wire";

/** What the address given with the request hears of (API page "embedded-biometric", `webhookUrl`). */
const TOLD_TO_REQUEST = ["approved", "rejected", "abandoned", "expired"];

/** Tell the receivers where a biometric session stands now: its record, and the person as well once there is a verdict. */
export async function tellBiometricSession(
  org: OrgId,
  after: db.StoredBiometricSession,
  kind: "created" | db.StoredBiometricSession["status"],
): Promise<void> {
  const event = webhookEvent.safeParse(`biometric.session_${kind}`);
  if (!event.success) return;
  const decided = after.status === "approved" || after.status === "rejected";
  const person = decided ? { entity: await db.findEntity(org, after.entityId) } : {};
  await enqueueEvent(org, {
    event: event.data,
    payload: { ...toRecord(after), biometricSessionId: after.id, ...person },
    environment: await environmentOf(org),
    requestUrl: TOLD_TO_REQUEST.includes(kind) ? after.webhookUrl : null,
  });
}

import type { Actor } from "@/lib/auth";
import type { VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import type { FailedRequest } from "../capabilities";
import { announce } from "../events";
import { NO_PICTURES } from "./keep-pictures";

/** A record of a request that was refused: no pictures, no reading, only that it was made and why it ended. */
export async function recordFailedRequest(actor: Actor, failed: FailedRequest): Promise<VerificationId> {
  const { requestId, code, message, form } = failed;
  const id = db.newVerificationId();
  await db.withOrg(actor.orgId, async () => {
    const entity = form.entityId === undefined ? null : await db.findEntity(actor.orgId, form.entityId);
    await db.insertVerification(
      actor.orgId,
      {
        entityId: entity?.id ?? null,
        recheckOf: null,
        attention: null,
        status: "failed",
        requestId,
        vendorData: form.vendorData ?? null,
        errorCode: code,
        errorMessage: message,
        warnings: [],
        warningDetails: [],
        headline: null,
        options: null,
        checks: [],
        extractedData: {},
        reading: null,
        durationMs: null,
        images: NO_PICTURES,
        triggeredBy: askedBy(actor),
      },
      id,
    );
    await db.appendAudit(actor.orgId, {
      actor: auditActor(actor),
      action: "verification.create",
      object: { kind: "verification", id },
      outcome: "refused",
      details: { code, requestId },
    });
  });
  announce(actor.orgId, { type: "verification", verificationId: id, status: "failed" });
  return id;
}

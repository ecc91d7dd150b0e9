import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDeliveries, verifySignature } from "@/lib/webhooks";
import { type TestReceiver, testReceiver, testWebhook } from "@/lib/webhooks/testing";
import { sessionApi } from "./testing";

const { created, database, detail, entity, later, org, sandbox } = sessionApi();
let receiver: TestReceiver;
let sender: ReturnType<typeof startDeliveries>;
beforeEach(async () => {
  receiver = await testReceiver();
  sender = startDeliveries(receiver.outside);
});
afterEach(async () => {
  await sender.stop();
  receiver.close();
});

const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));

/** From the request to the receiver: route, sandbox, outbox, sender, signature. Contract §17, check 17. */
describe("what a receiver hears of a sandbox session", () => {
  it.each(["99990001", "99.990.001"])(
    "of %s: created, then approved, each signed over its raw bytes",
    async (taxId) => {
      await sandbox();
      const { secret } = await testWebhook(org(), { environment: "sandbox", events: ["kyc.*"] });
      const person = await entity({ taxId });
      const made = await created({}, person);
      expect(made.status).toBe("pending");
      await later(5_000);
      await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(2);
      expect((await detail(made.id)).status).toBe("approved");

      for (const { headers, body } of receiver.received) {
        expect(verifySignature(headers, body, [secret])).toBe("valid");
        expect(verifySignature(headers, body.replace("}", " }"), [secret])).toBe("wrong-signature");
        expect(headers["x-webhook-signature"]).toBe(createHmac("sha256", secret).update(body).digest("hex"));
      }
      // The order is not guaranteed: the status says which is which.
      const told = new Map(bodies().map((body) => [body.event, body]));
      expect([...told.keys()].sort()).toEqual(["kyc.validation_approved", "kyc.validation_created"]);
      const [first, last] = [told.get("kyc.validation_created"), told.get("kyc.validation_approved")];
      expect(first).toMatchObject({
        organizationId: org(),
        payload: { id: made.id, validationId: made.id, entityId: person.id, status: "pending", isCurrent: true },
      });
      expect(first.payload.entity).toBeUndefined();
      expect(last.payload).toMatchObject({
        status: "approved",
        warnings: ["SANDBOX_RESULT"],
        entity: { id: person.id },
      });
    },
  );

  it("a receiver of production events hears nothing of it, and one of another organisation neither", async () => {
    await sandbox();
    await testWebhook(org(), { events: ["kyc.*"] });
    await created({}, await entity({ taxId: "99990001" }));
    await later(5_000);
    await testWebhook(org(), { environment: "sandbox", events: ["kyc.validation_rejected"] });
    const { id } = await created({}, await entity({ taxId: "99990002" }));
    await later(5_000);
    await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(1);
    expect(bodies()).toMatchObject([
      { event: "kyc.validation_rejected", payload: { id, warnings: ["DOCUMENT_EXPIRED", "SANDBOX_RESULT"] } },
    ]);
  });

  it("is told again when the receiver failed, under the same id", async () => {
    await sandbox();
    const { secret } = await testWebhook(org(), { environment: "sandbox", events: ["kyc.validation_created"] });
    receiver.answers(500);
    await created({}, await entity({ taxId: "99990001" }));
    await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(1);
    receiver.answers(200);
    await database().ownerQuery("update webhook_delivery set next_attempt_at = now() where state = 'pending'");
    await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(2);
    const [before, after] = receiver.received;
    expect(after?.headers["x-webhook-id"]).toBe(before?.headers["x-webhook-id"]);
    expect(verifySignature(after?.headers ?? {}, after?.body ?? "", [secret])).toBe("valid");
  });
});

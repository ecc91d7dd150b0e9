import { describe, expect, it } from "vitest";
import { findDelivery, findWebhook, insertDelivery, listAudit, removeWebhook, updateWebhook } from "../db";
import { openExchange } from "./exchange-log";
import { openMessage } from "./message";
import { newSecret, sealSecret } from "./secret";
import { outboxGround, PAYLOAD, testWebhook } from "./testing";
import { verifySignature } from "./verify-signature";

const { db, happened, log, makeDue, only, org, receiver, sendDue } = outboxGround();

describe("a delivery", () => {
  it("carries the API's envelope, signed, and is logged with request and answer", async () => {
    const { secret } = await testWebhook(org());
    await happened();
    expect(await sendDue()).toBe(1);
    const [request] = receiver().received;
    expect(request?.path).toBe("/hook");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      event: "kyc.validation_approved",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      organizationId: org(),
      payload: PAYLOAD,
    });
    expect(verifySignature(request?.headers ?? {}, request?.body ?? "", [secret])).toBe("valid");
    const record = await only();
    expect(record).toMatchObject({ status: "delivered", attempts: 1, responseStatus: 200, error: null });
    expect(request?.headers["x-webhook-id"]).toBe(record.messageId);
    const stored = await findDelivery(org(), record.id);
    expect(openMessage(org(), record.messageId, stored?.bodySealed ?? Buffer.alloc(0))).toBe(request?.body);
    const [attempt] = stored?.attempts ?? [];
    expect(openExchange(org(), record.id, 1, attempt?.exchangeSealed ?? Buffer.alloc(0))).toMatchObject({
      url: "https://receiver.example.com/hook",
      responseBody: "answer 200",
      requestHeaders: { "X-Webhook-Signature": request?.headers["x-webhook-signature"] },
    });
  });

  it("that fails is tried again after 1 min, 4 min, 15 min, 1 h and 6 h, with the same id and bytes, then given up", async () => {
    await testWebhook(org());
    await happened();
    receiver().answers(500);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt++) {
      const before = Date.now();
      expect(await sendDue()).toBe(1);
      const { nextAttemptAt } = await only();
      if (nextAttemptAt !== null) pauses.push((new Date(nextAttemptAt).getTime() - before) / 60_000);
      expect(await sendDue()).toBe(0);
      await makeDue();
    }
    const least = [1, 4, 15, 60, 360];
    expect(pauses).toHaveLength(5);
    for (const [index, minutes] of pauses.entries()) {
      expect(minutes).toBeGreaterThanOrEqual(least[index] ?? 0);
      expect(minutes).toBeLessThan((least[index] ?? 0) * 1.2 + 0.1);
    }
    expect(await only()).toMatchObject({ status: "failed", attempts: 6, error: "answer-status", responseStatus: 500 });
    expect(new Set(receiver().received.map((request) => request.body)).size).toBe(1);
    expect(new Set(receiver().received.map((request) => request.headers["webhook-id"])).size).toBe(1);
    const numbers = (await findDelivery(org(), (await only()).id))?.attempts.map((attempt) => attempt.number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("leaves a receiver alone for as long as it asks, and shows so in the log", async () => {
    await testWebhook(org());
    await happened();
    receiver().answers(429, { "retry-after": "7200" });
    const before = Date.now();
    await sendDue();
    const { id, nextAttemptAt } = await only();
    const pause = new Date(nextAttemptAt ?? 0).getTime() - before;
    expect(pause).toBeGreaterThanOrEqual(7_200_000);
    expect(pause).toBeLessThan(7_260_000);
    const [attempt] = (await findDelivery(org(), id))?.attempts ?? [];
    const { askedToWaitUntil } = openExchange(org(), id, 1, attempt?.exchangeSealed ?? Buffer.alloc(0));
    expect(new Date(askedToWaitUntil ?? 0).getTime() - before).toBeLessThan(7_260_000);
    receiver().answers(503, { "retry-after": "1" });
    await makeDue();
    const again = Date.now();
    await sendDue();
    // The second pause of the plan, since one second would be sooner.
    expect(new Date((await only()).nextAttemptAt ?? 0).getTime() - again).toBeGreaterThanOrEqual(240_000);
  });

  it("answered 410 switches the receiver off, once and for the record", async () => {
    const { id } = await testWebhook(org());
    await happened();
    await happened();
    receiver().answers(410);
    await sendDue();
    expect(await findWebhook(org(), id)).toMatchObject({ enabled: false, disabledReason: "gone" });
    expect((await log()).map((one) => one.status)).toEqual(["failed", "failed"]);
    const audit = await listAudit(org(), { limit: 10 });
    expect(audit.filter((entry) => entry.action === "webhook.disable")).toHaveLength(1);
    expect(await happened()).toBe(0);
  });

  it("waits while its receiver is switched off, unless sent by hand, and goes on afterwards", async () => {
    const { id } = await testWebhook(org());
    await happened();
    await updateWebhook(org(), id, { disabledReason: "by-hand" });
    expect(await sendDue()).toBe(0);
    const { messageId } = await only();
    await insertDelivery(org(), messageId, { endpointId: id, url: null, manual: true });
    expect(await sendDue()).toBe(1);
    await updateWebhook(org(), id, { disabledReason: null });
    expect(await sendDue()).toBe(1);
    expect(new Set(receiver().received.map((request) => request.headers["webhook-id"])).size).toBe(1);
  });

  it("by hand is tried once", async () => {
    const { id } = await testWebhook(org());
    await happened();
    await sendDue();
    const { messageId } = await only();
    receiver().answers(500);
    await insertDelivery(org(), messageId, { endpointId: id, url: null, manual: true });
    await sendDue();
    expect((await log())[0]).toMatchObject({ status: "failed", attempts: 1, manual: true });
  });

  it("for a removed receiver is given up, and its secret is gone", async () => {
    const { id } = await testWebhook(org());
    await happened();
    expect(await removeWebhook(org(), id)).toBe(true);
    expect(await sendDue()).toBe(0);
    expect(await only()).toMatchObject({ status: "failed", error: "switched-off" });
    const { rows } = await db().ownerQuery("select secret_sealed from webhook_endpoint where id = $1", [id]);
    expect(rows).toEqual([{ secret_sealed: null }]);
  });

  it("to an address given with the request is signed with the organisation's own secret for these", async () => {
    expect(await happened("biometric.session_approved", { requestUrl: "https://app.example.com/once" })).toBe(1);
    await sendDue();
    expect(receiver().received[0]?.path).toBe("/once");
    const record = await only();
    expect(record).toMatchObject({ url: "https://app.example.com/once", status: "delivered" });
    receiver().answers(410);
    await happened("biometric.session_approved", { requestUrl: "https://app.example.com/once" });
    await sendDue();
    expect(await findWebhook(org(), record.webhookId)).toMatchObject({ kind: "request", enabled: true });
  });

  it("during a change of secret satisfies receivers with the old, the new, or both", async () => {
    const { id, secret } = await testWebhook(org());
    const next = newSecret();
    await updateWebhook(org(), id, {
      secretSealed: sealSecret(org(), id, next),
      previousSecretSealed: sealSecret(org(), id, secret),
      previousSecretUntil: new Date(Date.now() + 3_600_000),
    });
    await happened();
    await sendDue();
    await updateWebhook(org(), id, { previousSecretUntil: new Date(Date.now() - 1) });
    await happened();
    await sendDue();
    const verdicts = receiver().received.map(({ headers, body }) =>
      [[secret], [next]].map((known) => verifySignature(headers, body, known)),
    );
    expect(verdicts).toEqual([
      ["valid", "valid"],
      ["wrong-signature", "valid"],
    ]);
  });
});

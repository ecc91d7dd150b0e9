import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OrgId, WebhookEvent } from "../contract";
import {
  claimDeliveries,
  findDelivery,
  findWebhook,
  insertDelivery,
  listAudit,
  listDeliveries,
  removeOldWebhooks,
  removeWebhook,
  updateWebhook,
  withOrg,
} from "../db";
import { createTestDatabase, type TestDatabase } from "../db/testing";
import { deliver } from "./deliver";
import { enqueueEvent, type Happened } from "./enqueue-event";
import { openExchange } from "./exchange-log";
import { openMessage } from "./message";
import { newSecret, sealSecret } from "./secret";
import { startDeliveries } from "./start-deliveries";
import { type TestReceiver, testReceiver, testWebhook } from "./testing";
import { verifySignature } from "./verify-signature";

let db: TestDatabase;
let org: OrgId;
let receiver: TestReceiver;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  org = await db.newOrg();
  receiver = await testReceiver();
});
afterEach(async () => {
  receiver.close();
  // Whatever a test left would be claimed by the next one: claims span organisations.
  await db.ownerQuery("update webhook_delivery set state = 'failed', next_attempt_at = null where state = 'pending'");
});

const payload = { id: "v-1", person: "PLANTED Ñandú" };
const happened = (event: WebhookEvent = "kyc.validation_approved", more: Partial<Happened> = {}) =>
  enqueueEvent(org, { event, payload, ...more });
const claim = (now = new Date(), most = 50, perEndpoint = 50) =>
  claimDeliveries(now, new Date(now.getTime() + 90_000), { most, perEndpoint });
const sendDue = async (now = new Date()) => {
  const claimed = await claim(now);
  for (const each of claimed) await deliver(each, receiver.outside, new AbortController().signal);
  return claimed.length;
};
const log = async () => (await listDeliveries(org, {}, { limit: 50, offset: 0 })).deliveries;
const only = async () => {
  const [one, ...others] = await log();
  if (one === undefined || others.length > 0) throw new Error("There is not exactly one delivery.");
  return one;
};
// The clock of JavaScript counts whole milliseconds: the database's now() can lie a fraction of one ahead of it.
const makeDue = () =>
  db.ownerQuery("update webhook_delivery set next_attempt_at = now() - interval '1 second' where state = 'pending'");

describe("the outbox", () => {
  it("holds a message exactly when what it tells was committed", async () => {
    await testWebhook(org);
    const failing = withOrg(org, async () => {
      await happened();
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await log()).toEqual([]);
    await withOrg(org, () => happened());
    expect(await log()).toHaveLength(1);
  });

  it("keeps nothing when nobody listens", async () => {
    expect(await happened()).toBe(0);
    const { id } = await testWebhook(org, { events: ["entity.*"] });
    await testWebhook(org, { environment: "sandbox" });
    expect(await happened()).toBe(0);
    await updateWebhook(org, id, { disabledReason: "by-hand" });
    expect(await happened("entity.created")).toBe(0);
    const { rows } = await db.ownerQuery("select 1 from webhook_message where organization_id = $1", [org]);
    expect(rows).toEqual([]);
  });

  it("tells those that named the event, its family, or its environment", async () => {
    await testWebhook(org, { events: ["kyc.validation_approved"] });
    await testWebhook(org, { events: ["kyc.*", "kyc.validation_approved"] });
    await testWebhook(org, { events: ["kyc.validation_rejected", "biometric.*"] });
    expect(await happened()).toBe(2);
    await testWebhook(org, { environment: "sandbox" });
    expect(await happened("kyc.validation_approved", { environment: "sandbox" })).toBe(1);
  });

  it("passes a change of status only when it fits the filter", async () => {
    await testWebhook(org, { filters: { fromStatus: [], toStatus: ["blocked"] } });
    const change = (from: string, to: string) => happened("entity.status_changed", { statusChange: { from, to } });
    expect([await change("active", "blocked"), await change("blocked", "active")]).toEqual([1, 0]);
    expect(await happened("entity.updated")).toBe(1);
  });

  it("holds no readable personal data", async () => {
    await testWebhook(org);
    await happened();
    await sendDue();
    for (const table of ["webhook_message", "webhook_delivery", "webhook_attempt", "webhook_endpoint"]) {
      const { rows } = await db.ownerQuery(
        `select encode(convert_to(t::text, 'UTF8'), 'escape') as row from ${table} t`,
      );
      expect(JSON.stringify(rows), table).not.toMatch(/PLANTED|whsec_/);
      expect(JSON.stringify(rows), table).not.toContain(Buffer.from("PLANTED").toString("hex"));
    }
  });
});

describe("a delivery", () => {
  it("carries the API's envelope, signed, and is logged with request and answer", async () => {
    const { secret } = await testWebhook(org);
    await happened();
    expect(await sendDue()).toBe(1);
    const [request] = receiver.received;
    expect(request?.path).toBe("/hook");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      event: "kyc.validation_approved",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      organizationId: org,
      payload,
    });
    expect(verifySignature(request?.headers ?? {}, request?.body ?? "", [secret])).toBe("valid");
    const record = await only();
    expect(record).toMatchObject({ status: "delivered", attempts: 1, responseStatus: 200, error: null });
    expect(request?.headers["x-webhook-id"]).toBe(record.messageId);
    const stored = await findDelivery(org, record.id);
    expect(openMessage(org, record.messageId, stored?.bodySealed ?? Buffer.alloc(0))).toBe(request?.body);
    const [attempt] = stored?.attempts ?? [];
    expect(openExchange(org, record.id, 1, attempt?.exchangeSealed ?? Buffer.alloc(0))).toMatchObject({
      url: "https://receiver.example.com/hook",
      responseBody: "answer 200",
      requestHeaders: { "X-Webhook-Signature": request?.headers["x-webhook-signature"] },
    });
  });

  it("that fails is tried again after 1 min, 4 min, 15 min, 1 h and 6 h, with the same id and bytes, then given up", async () => {
    await testWebhook(org);
    await happened();
    receiver.answers(500);
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
    expect(new Set(receiver.received.map((request) => request.body)).size).toBe(1);
    expect(new Set(receiver.received.map((request) => request.headers["webhook-id"])).size).toBe(1);
    const numbers = (await findDelivery(org, (await only()).id))?.attempts.map((attempt) => attempt.number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("leaves a receiver alone for as long as it asks, and shows so in the log", async () => {
    await testWebhook(org);
    await happened();
    receiver.answers(429, { "retry-after": "7200" });
    const before = Date.now();
    await sendDue();
    const { id, nextAttemptAt } = await only();
    const pause = new Date(nextAttemptAt ?? 0).getTime() - before;
    expect(pause).toBeGreaterThanOrEqual(7_200_000);
    expect(pause).toBeLessThan(7_260_000);
    const [attempt] = (await findDelivery(org, id))?.attempts ?? [];
    const { askedToWaitUntil } = openExchange(org, id, 1, attempt?.exchangeSealed ?? Buffer.alloc(0));
    expect(new Date(askedToWaitUntil ?? 0).getTime() - before).toBeLessThan(7_260_000);
    receiver.answers(503, { "retry-after": "1" });
    await makeDue();
    const again = Date.now();
    await sendDue();
    // The second pause of the plan, since one second would be sooner.
    expect(new Date((await only()).nextAttemptAt ?? 0).getTime() - again).toBeGreaterThanOrEqual(240_000);
  });

  it("answered 410 switches the receiver off, once and for the record", async () => {
    const { id } = await testWebhook(org);
    await happened();
    await happened();
    receiver.answers(410);
    await sendDue();
    expect(await findWebhook(org, id)).toMatchObject({ enabled: false, disabledReason: "gone" });
    expect((await log()).map((one) => one.status)).toEqual(["failed", "failed"]);
    const audit = await listAudit(org, { limit: 10 });
    expect(audit.filter((entry) => entry.action === "webhook.disable")).toHaveLength(1);
    expect(await happened()).toBe(0);
  });

  it("waits while its receiver is switched off, unless sent by hand, and goes on afterwards", async () => {
    const { id } = await testWebhook(org);
    await happened();
    await updateWebhook(org, id, { disabledReason: "by-hand" });
    expect(await sendDue()).toBe(0);
    const { messageId } = await only();
    await insertDelivery(org, messageId, { endpointId: id, url: null, manual: true });
    expect(await sendDue()).toBe(1);
    await updateWebhook(org, id, { disabledReason: null });
    expect(await sendDue()).toBe(1);
    expect(new Set(receiver.received.map((request) => request.headers["webhook-id"])).size).toBe(1);
  });

  it("by hand is tried once", async () => {
    const { id } = await testWebhook(org);
    await happened();
    await sendDue();
    const { messageId } = await only();
    receiver.answers(500);
    await insertDelivery(org, messageId, { endpointId: id, url: null, manual: true });
    await sendDue();
    expect((await log())[0]).toMatchObject({ status: "failed", attempts: 1, manual: true });
  });

  it("for a removed receiver is given up, and its secret is gone", async () => {
    const { id } = await testWebhook(org);
    await happened();
    expect(await removeWebhook(org, id)).toBe(true);
    expect(await sendDue()).toBe(0);
    expect(await only()).toMatchObject({ status: "failed", error: "switched-off" });
    const { rows } = await db.ownerQuery("select secret_sealed from webhook_endpoint where id = $1", [id]);
    expect(rows).toEqual([{ secret_sealed: null }]);
  });

  it("to an address given with the request is signed with the organisation's own secret for these", async () => {
    expect(await happened("biometric.session_approved", { requestUrl: "https://app.example.com/once" })).toBe(1);
    await sendDue();
    expect(receiver.received[0]?.path).toBe("/once");
    const record = await only();
    expect(record).toMatchObject({ url: "https://app.example.com/once", status: "delivered" });
    receiver.answers(410);
    await happened("biometric.session_approved", { requestUrl: "https://app.example.com/once" });
    await sendDue();
    expect(await findWebhook(org, record.webhookId)).toMatchObject({ kind: "request", enabled: true });
  });

  it("during a change of secret satisfies receivers with the old, the new, or both", async () => {
    const { id, secret } = await testWebhook(org);
    const next = newSecret();
    await updateWebhook(org, id, {
      secretSealed: sealSecret(org, id, next),
      previousSecretSealed: sealSecret(org, id, secret),
      previousSecretUntil: new Date(Date.now() + 3_600_000),
    });
    await happened();
    await sendDue();
    await updateWebhook(org, id, { previousSecretUntil: new Date(Date.now() - 1) });
    await happened();
    await sendDue();
    const verdicts = receiver.received.map(({ headers, body }) =>
      [[secret], [next]].map((known) => verifySignature(headers, body, known)),
    );
    expect(verdicts).toEqual([
      ["valid", "valid"],
      ["wrong-signature", "valid"],
    ]);
  });
});

describe("claims", () => {
  it("give each delivery to one sender, and to the next when the first has died", async () => {
    await testWebhook(org);
    for (let n = 0; n < 12; n++) await happened();
    const now = new Date();
    const hands = await Promise.all(Array.from({ length: 4 }, () => claim(now, 5)));
    const ids = hands.flat().map((claimed) => claimed.id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await claim(now);
    expect(ids.length + rest.length).toBe(12);
    expect(await claim(now)).toEqual([]);
    expect(await claim(new Date(now.getTime() + 91_000))).toHaveLength(12);
  });

  it("take no more than a few of one receiver, so that the others are not kept waiting", async () => {
    await testWebhook(org);
    for (let n = 0; n < 6; n++) await happened();
    const other = await db.newOrg();
    await testWebhook(other);
    await enqueueEvent(other, { event: "entity.created", payload });
    const now = new Date();
    const first = await claim(now, 8, 2);
    expect(first.map((claimed) => claimed.org).sort()).toEqual([org, org, other].sort());
    expect(await claim(now, 8, 2)).toEqual([]);
  });
});

describe("the sender", () => {
  const until = async (fact: () => boolean | Promise<boolean>) => {
    for (let n = 0; n < 200; n++) {
      if (await fact()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("It did not come about.");
  };

  it("sends what is put into the outbox while it runs", async () => {
    await testWebhook(org);
    const sender = startDeliveries(receiver.outside);
    for (let n = 0; n < 15; n++) await happened();
    await until(async () => (await log()).every((one) => one.status === "delivered"));
    await sender.stop();
    expect(receiver.received).toHaveLength(15);
  });

  it("stops at once, gives back what it held, and another one sends it", async () => {
    await testWebhook(org);
    receiver.answers(0);
    await happened();
    const first = startDeliveries(receiver.outside);
    await until(() => receiver.received.length === 1);
    const before = Date.now();
    await first.stop();
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(await only()).toMatchObject({ status: "pending", attempts: 0 });
    receiver.answers(200);
    const second = startDeliveries(receiver.outside);
    await until(async () => (await only()).status === "delivered");
    await second.stop();
  });
});

describe("after their time", () => {
  it("messages and their log go; what still waits, and what is newer, stays", async () => {
    await testWebhook(org);
    await happened();
    await sendDue();
    await happened();
    await db.ownerQuery("update webhook_message set created_at = now() - interval '31 days'");
    await db.ownerQuery("update webhook_delivery set created_at = now() - interval '31 days'");
    await happened();
    await removeOldWebhooks(new Date(Date.now() - 30 * 86_400_000));
    expect((await log()).map((one) => one.status)).toEqual(["pending", "pending"]);
    const { rows } = await db.ownerQuery("select count(*)::int as n from webhook_attempt where organization_id = $1", [
      org,
    ]);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("what waits at a receiver that was switched off goes too: it holds people's data, and nobody would send it", async () => {
    const { id } = await testWebhook(org);
    await happened();
    await updateWebhook(org, id, { disabledReason: "by-hand" });
    await db.ownerQuery("update webhook_message set created_at = now() - interval '31 days'");
    await db.ownerQuery("update webhook_delivery set created_at = now() - interval '31 days'");
    await removeOldWebhooks(new Date(Date.now() - 30 * 86_400_000));
    expect(await log()).toEqual([]);
  });
});

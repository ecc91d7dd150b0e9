import { describe, expect, it } from "vitest";
import { enqueueEvent } from "./enqueue-event";
import { startDeliveries } from "./start-deliveries";
import { claim, outboxGround, PAYLOAD, testWebhook } from "./testing";

const { db, happened, log, only, org, receiver } = outboxGround();

describe("claims", () => {
  it("give each delivery to one sender, and to the next when the first has died", async () => {
    await testWebhook(org());
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
    await testWebhook(org());
    for (let n = 0; n < 6; n++) await happened();
    const other = await db().newOrg();
    await testWebhook(other);
    await enqueueEvent(other, { event: "entity.created", payload: PAYLOAD });
    const now = new Date();
    const first = await claim(now, 8, 2);
    expect(first.map((claimed) => claimed.org).sort()).toEqual([org(), org(), other].sort());
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
    await testWebhook(org());
    const sender = startDeliveries(receiver().outside);
    for (let n = 0; n < 15; n++) await happened();
    await until(async () => (await log()).every((one) => one.status === "delivered"));
    await sender.stop();
    expect(receiver().received).toHaveLength(15);
  });

  it("stops at once, gives back what it held, and another one sends it", async () => {
    await testWebhook(org());
    receiver().answers(0);
    await happened();
    const first = startDeliveries(receiver().outside);
    await until(() => receiver().received.length === 1);
    const before = Date.now();
    await first.stop();
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(await only()).toMatchObject({ status: "pending", attempts: 0 });
    receiver().answers(200);
    const second = startDeliveries(receiver().outside);
    await until(async () => (await only()).status === "delivered");
    await second.stop();
  });
});

import { spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDeliveries } from "../db";
import { buildProgram, createTestDatabase, type TestDatabase } from "../db/testing";
import { enqueueEvent } from "./enqueue-event";
import { type TestReceiver, testReceiver, testWebhook } from "./testing";

const ROUNDS = 6;
const MESSAGES = 80;

let db: TestDatabase;
let receiver: TestReceiver;
let program: string;
beforeAll(async () => {
  db = await createTestDatabase();
  receiver = await testReceiver();
  // The sender as the product runs it, over the receiver of this test.
  program = await buildProgram(`
    import net from "node:net";
    import { installDatabase } from "@/lib/db";
    import { openPool } from "@/lib/db/client";
    import { installVault, openVault } from "@/lib/vault";
    import { startDeliveries } from "@/lib/webhooks";
    const { app, keyText, port } = JSON.parse(process.argv[2]);
    installVault(openVault({ keyText, keyFile: "", create: "never" }));
    const pool = openPool(app);
    installDatabase({ pool, close: () => pool.end(), revive: async () => undefined });
    startDeliveries({ resolve: async () => ["93.184.216.34"], connect: () => net.connect(port, "127.0.0.1") });
  `);
});
afterAll(async () => {
  receiver.close();
  await db.close();
  fs.rmSync(program);
});

/** Let a sender work until it has sent something, and a little longer; then end it as a power cut would. */
async function sendUntilKilled(lifeMs: number): Promise<void> {
  const before = receiver.received.length;
  const facts = JSON.stringify({ app: db.app, keyText: db.keyText, port: receiver.port });
  const child = spawn(process.execPath, [program, facts], { stdio: ["ignore", "ignore", "ignore"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  for (let n = 0; n < 400 && receiver.received.length === before; n++) await sleep(25);
  await sleep(lifeMs);
  child.kill("SIGKILL");
  await ended;
  // Stands for the time after which a dead sender's claims are free again.
  await db.ownerQuery("update webhook_delivery set claimed_until = null");
}

const waiting = async () => (await listDeliveries(db.org, { status: "pending" }, { limit: 1, offset: 0 })).total;

describe("a sender that is killed while sending", () => {
  it("loses no message, and one that comes twice is the same by its id", async () => {
    await testWebhook(db.org);
    for (let n = 0; n < MESSAGES; n++) await enqueueEvent(db.org, { event: "entity.created", payload: { n } });
    for (let round = 0; round < ROUNDS && (await waiting()) > 0; round++) await sendUntilKilled((round * 37) % 90);
    for (let round = 0; round < 20 && (await waiting()) > 0; round++) await sendUntilKilled(1_000);
    expect(await waiting()).toBe(0);
    const numbers = new Map<string | undefined, number>();
    for (const { headers, body } of receiver.received) {
      const { n } = JSON.parse(body).payload;
      const id = headers["webhook-id"];
      expect(numbers.get(id) ?? n).toBe(n);
      numbers.set(id, n);
    }
    expect(new Set(numbers.values()).size).toBe(MESSAGES);
    expect(numbers.size).toBe(MESSAGES);
    expect((await listDeliveries(db.org, { status: "delivered" }, { limit: 1, offset: 0 })).total).toBe(MESSAGES);
  }, 120_000);
});

import http from "node:http";
import net from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { OrgId, WebhookEvent, WebhookFilters, WebhookId, WebhookPattern } from "../contract";
import { claimDeliveries, insertWebhook, listDeliveries, newWebhookId } from "../db";
import { createTestDatabase, type TestDatabase } from "../db/testing";
import { deliver } from "./deliver";
import { enqueueEvent, type Happened } from "./enqueue-event";
import type { Outside } from "./guarded-connect";
import { newSecret, sealSecret } from "./secret";

interface Received {
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface TestReceiver {
  port: number;
  received: Received[];
  /** Status of the next answers; 0 leaves the request without one. */
  answers: (status: number, headers?: Record<string, string>) => void;
  /** Leads every public name to this receiver: nothing leaves the machine. */
  outside: Outside;
  close: () => void;
}

/** A receiver of webhooks on this machine, behind the name of a public one. */
export async function testReceiver(): Promise<TestReceiver> {
  const received: Received[] = [];
  let status = 200;
  let extra: Record<string, string> = {};
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
      );
      received.push({ path: request.url ?? "", headers, body: Buffer.concat(chunks).toString() });
      if (status !== 0) response.writeHead(status, { "content-type": "text/plain", ...extra }).end(`answer ${status}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    received,
    answers: (next, headers = {}) => {
      status = next;
      extra = headers;
    },
    outside: { resolve: async () => ["93.184.216.34"], connect: () => net.connect(port, "127.0.0.1") },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A receiver's row with its secret. */
export async function testWebhook(
  org: OrgId,
  values: { events?: WebhookPattern[]; filters?: WebhookFilters; url?: string; environment?: "sandbox" } = {},
): Promise<{ id: WebhookId; secret: string }> {
  const id = newWebhookId();
  const secret = newSecret();
  await insertWebhook(org, id, {
    kind: "endpoint",
    name: "Back office",
    description: "",
    url: values.url ?? "https://receiver.example.com/hook",
    environment: values.environment ?? "production",
    events: values.events ?? ["kyc.*", "entity.*", "biometric.*"],
    filters: values.filters ?? { fromStatus: [], toStatus: [] },
    secretSealed: sealSecret(org, id, secret),
  });
  return { id, secret };
}

/** What the tests tell of. */
export const PAYLOAD = { id: "v-1", person: "PLANTED Ñandú" };

/**
 * What every test of the outbox stands on: a real database; a new organisation and a receiver before each test. Call at the
 * top of a test file. What it returns is read anew at each use.
 */
export function outboxGround() {
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
  const log = async () => (await listDeliveries(org, {}, { limit: 50, offset: 0 })).deliveries;
  return {
    db: () => db,
    org: () => org,
    receiver: () => receiver,
    log,
    happened: (event: WebhookEvent = "kyc.validation_approved", more: Partial<Happened> = {}) =>
      enqueueEvent(org, { event, payload: PAYLOAD, ...more }),
    sendDue: async () => {
      const claimed = await claim();
      for (const each of claimed) await deliver(each, receiver.outside, new AbortController().signal);
      return claimed.length;
    },
    only: async () => {
      const [one, ...others] = await log();
      if (one === undefined || others.length > 0) throw new Error("There is not exactly one delivery.");
      return one;
    },
    // The clock of JavaScript counts whole milliseconds: the database's now() can lie a fraction of one ahead of it.
    makeDue: () =>
      db.ownerQuery(
        "update webhook_delivery set next_attempt_at = now() - interval '1 second' where state = 'pending'",
      ),
  };
}

/** Deliveries that are due, in the hands of a sender for a minute and a half. */
export const claim = (now = new Date(), most = 50, perEndpoint = 50) =>
  claimDeliveries(now, new Date(now.getTime() + 90_000), { most, perEndpoint });

/** What a test reads of a sealed secret. */
export { openSecret } from "./secret";

import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrgId, type WebhookId, webhookId } from "@/lib/contract";
import { insertWebhook, newWebhookId, withOrg } from ".";
import { type DeliveryFilter, deliveryPageQuery } from "./list-webhook-deliveries";
import { createTestDatabase, type TestDatabase } from "./testing";

const ROWS = 6_000;
let db: TestDatabase;
let org: OrgId;
let endpoint: WebhookId;

const newEndpoint = async (tenant: OrgId): Promise<WebhookId> => {
  const id = newWebhookId();
  await insertWebhook(tenant, id, {
    kind: "endpoint",
    name: "E",
    description: "",
    url: "https://receiver.example.com/",
    environment: "production",
    events: ["kyc.*"],
    filters: { fromStatus: [], toStatus: [] },
    secretSealed: Buffer.alloc(1),
  });
  return id;
};

/** Deliveries of an organisation over its receivers; one in fifty still waits, one in twenty failed. */
async function fill(tenant: OrgId, endpoints: WebhookId[], rows: number): Promise<void> {
  await db.ownerQuery(
    `with made as (
       insert into webhook_message (id, organization_id, event, environment, body_sealed, created_at)
       select gen_random_uuid(), $1, 'kyc.validation_approved', 'production', '\\x00', now() - n * interval '1 minute'
       from generate_series(1, $3::int) n returning id, created_at)
     insert into webhook_delivery (id, organization_id, message_id, endpoint_id, state, manual, attempts, next_attempt_at, created_at)
     select gen_random_uuid(), $1, id, ($2::uuid[])[1 + n % cardinality($2::uuid[])],
       case when n % 50 = 0 then 'pending' when n % 20 = 1 then 'failed' else 'delivered' end, false, 1,
       case when n % 50 = 0 then created_at end, created_at
     from (select *, row_number() over () as n from made) numbered`,
    [tenant, endpoints, rows],
  );
}

beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
  for (const [tenant, share] of [
    [org, 0.7],
    [await db.newOrg(), 0.3],
  ] as const) {
    const endpoints: WebhookId[] = [];
    for (let n = 0; n < 8; n++) endpoints.push(await newEndpoint(tenant));
    if (tenant === org) endpoint = webhookId.parse(endpoints[0]);
    await fill(tenant, endpoints, ROWS * share);
  }
  await db.ownerQuery("analyze webhook_endpoint; analyze webhook_message; analyze webhook_delivery");
});
afterAll(() => db.close());

async function planOf(query: { getSQL(): SQL }): Promise<string> {
  const { rows } = await withOrg(org, (tx) => tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`));
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

const cases: Array<[name: string, filter: () => DeliveryFilter, index: string]> = [
  ["all", () => ({}), "webhook_delivery_org"],
  ["by status", () => ({ status: "failed" }), "webhook_delivery_org_state"],
  ["by receiver", () => ({ webhookId: endpoint }), "webhook_delivery_org_endpoint"],
  ["by receiver and status", () => ({ webhookId: endpoint, status: "failed" }), "webhook_delivery_org_endpoint_state"],
];

describe("the log of deliveries, under row level security and filled", () => {
  it.each(cases)("%s is a walk back along its index", async (_name, filter, index) => {
    const plan = await withOrg(org, (tx) => planOf(deliveryPageQuery(tx, filter(), { limit: 50, offset: 0 })));
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index} `));
    expect(plan).not.toMatch(/Sort|Seq Scan on webhook_delivery/);
  });

  it("does not grow the search for what is due: it reads the waiting ones alone", async () => {
    const { rows } = await db.ownerQuery(
      `explain select id from webhook_delivery w where w.endpoint_id = '${endpoint}' and w.state = 'pending'
         and w.next_attempt_at <= now() order by w.next_attempt_at, w.id limit 2`,
    );
    expect(JSON.stringify(rows)).toContain("webhook_delivery_due");
  });
});

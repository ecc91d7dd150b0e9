import type { SQL } from "drizzle-orm";
import { inArray, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EntityId, type OrgId, verificationId } from "@/lib/contract";
import {
  type AfterVerification,
  insertEntity,
  insertUser,
  listVerifications,
  listVerificationsAfter,
  withOrg,
} from ".";
import { correctionQuery } from "./field-corrections";
import { fillVerifications } from "./fill";
import { seenBy, viewQuery } from "./saved-views";
import { fieldCorrection } from "./schema";
import { createTestDatabase, type TestDatabase } from "./testing";
import { afterQuery, countQuery, pageQuery, type VerificationFilter } from "./verification-queries";

const ROWS = 8_000;
let db: TestDatabase;
let org: OrgId;
let entity: EntityId;
const values = { countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };

beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
  const owner = new pg.Client(db.owner);
  await owner.connect();
  for (const [tenant, share] of [
    [org, 0.75],
    [await db.newOrg(), 0.15],
    [await db.newOrg(), 0.1],
  ] as const) {
    const entities = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        insertEntity(tenant, { ...values, name: `E ${i}`, entityData: {}, attributes: {} }),
      ),
    );
    if (tenant === org && entities[0]) entity = entities[0].id;
    await fillVerifications(
      owner,
      tenant,
      ROWS * share,
      entities.map((each) => each.id),
    );
  }
  await owner.query(
    `insert into review_case (case_id, organization_id, verification_id, state, rank, opened_at, due_at)
     select case_id, organization_id, id, case when status = 'declined' then 'open' else 'closed' end, 1, created_at, created_at
     from id_verification where is_latest`,
  );
  await owner.query("vacuum (analyze) review_case");
  await owner.query("vacuum (analyze) entity");
  await owner.end();
});
afterAll(() => db.close());

async function explain(query: { getSQL(): SQL }): Promise<string> {
  const { rows } = await withOrg(org, (tx) => tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`));
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
const planOfPage = (filter: VerificationFilter, offset = 0) =>
  withOrg(org, (tx) => explain(pageQuery(tx, filter, { limit: 50, offset })));
const planOfCount = (filter: VerificationFilter) => withOrg(org, (tx) => explain(countQuery(tx, filter)));

/** Filter → the index whose order is the order of the list. */
const cases: Array<[name: string, filter: () => VerificationFilter, index: string]> = [
  ["all", () => ({}), "id_verification_org"],
  ["newest runs", () => ({ runs: "latest" }), "id_verification_org"],
  ["by status", () => ({ status: "declined" }), "id_verification_org_status"],
  ["by rare status, newest runs", () => ({ status: "failed", runs: "latest" }), "id_verification_org_status"],
  ["by entity", () => ({ entityId: entity }), "id_verification_org_entity"],
  ["without entity", () => ({ withoutEntity: true }), "id_verification_org_unlinked"],
  ["without entity, newest runs", () => ({ withoutEntity: true, runs: "latest" }), "id_verification_org_unlinked"],
  [
    "without entity, by status",
    () => ({ withoutEntity: true, status: "failed" }),
    "id_verification_org_status_unlinked",
  ],
  ["with entity", () => ({ withEntity: true }), "id_verification_org_linked"],
  ["by document type", () => ({ documentType: "passport" }), "id_verification_org_type"],
  ["by country", () => ({ country: "POL" }), "id_verification_org_country"],
  ["by warning", () => ({ warning: "DOCUMENT_EXPIRED" }), "id_verification_warning_organization_id"],
];

describe("under row level security, over a filled table", () => {
  it.each(cases)(
    "the page %s walks its index backwards and sorts no more than itself",
    async (_name, filter, index) => {
      const plan = await planOfPage(filter());
      const inner = plan.slice(plan.indexOf("Limit"));
      expect(inner).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index}`));
      expect(inner.split("\n").filter((line) => /Sort/.test(line))).toEqual([]);
      expect(plan).not.toMatch(/Seq Scan on id_verification/);
    },
  );

  it.each(cases)("the export %s begins in its index where the page before ended", async (_name, filter, index) => {
    const [middle] = (await listVerifications(org, filter(), { limit: 1, offset: 20 })).verifications;
    const after: AfterVerification | null = middle ? { createdAt: middle.createdAt, id: middle.id } : null;
    const plan = await withOrg(org, (tx) => explain(afterQuery(tx, filter(), { after, limit: 50 })));
    const inner = plan.slice(plan.indexOf("Limit"));
    expect(inner).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index}`));
    expect(inner).toMatch(/Index Cond: .*ROW\(.*created_at/);
    expect(inner.split("\n").filter((line) => /Sort/.test(line))).toEqual([]);
  });

  it.each(cases.filter(([, filter]) => filter().warning === undefined))(
    "the count %s reads an index alone",
    async (_name, filter) => {
      const plan = await planOfCount(filter());
      expect(plan).toMatch(/Index Only Scan/);
      expect(plan).not.toMatch(/Seq Scan|Heap Scan/);
    },
  );

  it("the count of a narrow span of days reads an index alone", async () => {
    const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    expect(await planOfCount({ from: day, to: day })).toMatch(/Index Only Scan/);
  });

  it("the queue of reviews walks its own index, and its count reads no verification that does not wait", async () => {
    const plan = await planOfPage({ queue: "needs-review" });
    expect(plan).toMatch(/Index (Only )?Scan using review_case_queue/);
    expect(plan).not.toMatch(/Seq Scan on (id_verification|review_case)/);
    expect(await planOfCount({ queue: "needs-review" })).toContain("review_case_queue");
  });

  it("the corrections of a page of runs are found by their own index", async () => {
    const ids = Array.from({ length: 50 }, () => crypto.randomUUID());
    const someone = await insertUser(org, { email: "c@example.org", name: "C", passwordHash: "x", role: "analyst" });
    await db.ownerQuery(
      `insert into field_correction (id, organization_id, verification_id, seq, field, details_sealed, by_user_id, created_at)
       select gen_random_uuid(), organization_id, id, 1, 'surname', '\\x00', '${someone.id}', created_at
       from id_verification where organization_id = '${org}'`,
    );
    await db.ownerQuery("analyze field_correction");
    const plan = await withOrg(org, (tx) =>
      explain(correctionQuery(tx).where(inArray(fieldCorrection.verificationId, ids))),
    );
    expect(plan).toContain("field_correction_seq");
    expect(plan).not.toMatch(/Seq Scan on field_correction/);
    // What is sealed in them opens for nobody.
    await db.ownerQuery("delete from field_correction");
  });

  it("a person's views and the shared ones are found by their own indexes", async () => {
    const [me, other] = [
      await insertUser(org, { email: "v@example.org", name: "V", passwordHash: "x", role: "analyst" }),
      await insertUser(org, { email: "w@example.org", name: "W", passwordHash: "x", role: "lead" }),
    ];
    await db.ownerQuery(
      `insert into saved_view (id, organization_id, owner_id, name_sealed, filters, shared, created_at, updated_at)
       select gen_random_uuid(), '${org}', case when n % 100 = 0 then '${me.id}' else '${other.id}' end::uuid, '\\x00', '{}',
         n % 100 = 1, now(), now() from generate_series(1, 5000) n`,
    );
    await db.ownerQuery("vacuum (analyze) saved_view");
    const plan = await withOrg(org, (tx) => explain(viewQuery(tx).where(seenBy(me.id))));
    expect(plan).toContain("saved_view_owner");
    expect(plan).toContain("saved_view_shared");
    expect(plan).not.toMatch(/Seq Scan on saved_view/);
    await db.ownerQuery("delete from saved_view");
  });

  it("a search uses the trigram index inside the owner's function", async () => {
    const { rows } = await db.ownerQuery(
      `explain select id from id_verification where organization_id = '${org}'
       and search_text like '%echeverria%' and search_text like all (array['%zoe%'])`,
    );
    expect(JSON.stringify(rows)).toContain("id_verification_search");
    const plan = await planOfPage({ search: "zoe echeverria" });
    expect(plan).toContain("search_verification_ids");
    expect(plan).not.toMatch(/Seq Scan on id_verification/);
  });

  it("the pages of an export are the list, each row once, also where a warning leads", async () => {
    for (const filter of [{ status: "failed", runs: "latest" }, { warning: "DOCUMENT_EXPIRED" }] as const) {
      const ids: string[] = [];
      let after: AfterVerification | null = null;
      for (;;) {
        const page = await listVerificationsAfter(org, filter, { after, limit: 7 });
        ids.push(...page.map(({ id }) => id));
        const last = page.at(-1);
        if (last === undefined || ids.length > 60) break;
        after = { createdAt: last.createdAt, id: last.id };
      }
      const { verifications } = await listVerifications(org, filter, { limit: ids.length, offset: 0 });
      expect(ids).toEqual(verifications.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(20);
    }
  });

  it("filters combine, pages do not overlap, and the total does not depend on the page", async () => {
    const filter: VerificationFilter = { status: "declined", runs: "latest", search: "ana" };
    const first = await listVerifications(org, filter, { limit: 5, offset: 0 });
    const second = await listVerifications(org, filter, { limit: 5, offset: 5 });
    expect(first.total).toBeGreaterThan(10);
    expect(second.total).toBe(first.total);
    const ids = [...first.verifications, ...second.verifications].map((each) => each.id);
    expect(new Set(ids).size).toBe(10);
    expect([...ids].sort().reverse()).toEqual(ids);
    const beyond = await listVerifications(org, filter, { limit: 5, offset: first.total });
    expect([beyond.verifications.length, beyond.total]).toEqual([0, first.total]);
  });

  it("the list by warning holds every record with that warning", async () => {
    const { rows } = await db.ownerQuery(
      `select count(*)::int as n from id_verification where organization_id = '${org}' and 'DOCUMENT_EXPIRED' = any(warnings)`,
    );
    const listed = await listVerifications(org, { warning: "DOCUMENT_EXPIRED" }, { limit: 50, offset: 0 });
    expect(listed.total).toBe(rows[0].n);
    expect(listed.verifications.every((each) => each.warnings.includes("DOCUMENT_EXPIRED"))).toBe(true);
    expect(verificationId.safeParse(listed.verifications[0]?.id).success).toBe(true);
  });
});

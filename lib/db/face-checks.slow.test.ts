import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EntityId, type OrgId, validationId } from "@/lib/contract";
import {
  findBiometricCheck,
  findFaceMatch,
  insertBiometricCheck,
  insertEntity,
  insertFaceMatch,
  insertFaceTemplates,
  listBiometricChecks,
  listFaceMatches,
  newBiometricCheckId,
  newFaceMatchId,
  withOrg,
} from ".";
import { type BiometricCheckFilter, biometricCheckCount, biometricCheckPage } from "./biometric-checks";
import { type FaceMatchFilter, faceMatchCount, faceMatchPage } from "./face-matches";
import { createTestDatabase, type TestDatabase } from "./testing";

const ROWS = 4_000;
let db: TestDatabase;
let org: OrgId;
let other: OrgId;
let entity: EntityId;

const base = {
  match: true,
  score: 91.25,
  threshold: 30,
  requestId: "req_PLANTED",
  errorCode: null,
  errorMessage: null,
  warnings: ["LOW_FACE_QUALITY"],
  warningDetails: [],
  headline: "LOW_FACE_QUALITY",
  engineVersion: "e",
  durationMs: 12,
  triggeredBy: null,
};
const comparison = { cosine: 0.5, score: 91.25, band: "match", falseMatchRate: 1e-5, modelId: "PLANTED" } as const;

async function matched(of: OrgId, entityId: EntityId | null) {
  const id = newFaceMatchId();
  const none = { documentOriginal: null, documentCanonical: null, documentFace: null };
  const images = { ...none, selfieOriginal: null, selfieCanonical: null, selfieFace: null };
  const rest = { thresholdOrigin: "default", reviewThreshold: null, vendorData: null, comparison } as const;
  const faces = { documentFace: null, selfieFace: null };
  await insertFaceMatch(of, id, { ...base, ...rest, ...faces, entityId, status: "approved", images });
  return id;
}

async function checked(of: OrgId, entityId: EntityId | null) {
  const id = newBiometricCheckId();
  const images = { original: null, canonical: null, face: null };
  const found = { approvedSessionIds: ["s"], matchedKycValidationIds: [], candidates: [], face: null };
  await insertBiometricCheck(of, id, { ...base, ...found, entityId, status: "matched", images });
  return id;
}

beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
  other = await db.newOrg();
  const values = { name: "A", countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
  entity = (await insertEntity(org, { ...values, entityData: {}, attributes: {} })).id;
});
afterAll(() => db.close());

describe("records of faces", () => {
  it("come back as they were stored, and what describes a face lies sealed", async () => {
    const [match, check] = [await matched(org, entity), await checked(org, entity)];
    expect(await findFaceMatch(org, match)).toMatchObject({ score: 91.25, comparison, entityName: "A" });
    expect(await findBiometricCheck(org, check)).toMatchObject({ approvedSessionIds: ["s"], score: 91.25 });
    const { rows } = await db.ownerQuery("select details_sealed from face_match where id = $1", [match]);
    expect(rows[0].details_sealed.includes("PLANTED")).toBe(false);
  });

  it("of another organisation do not exist, in whatever way they are asked for", async () => {
    const [match, check] = [await matched(org, null), await checked(org, null)];
    expect(await findFaceMatch(other, match)).toBeNull();
    expect(await findBiometricCheck(other, check)).toBeNull();
    const page = { limit: 50, offset: 0 };
    expect((await listFaceMatches(other, {}, page)).total).toBe(0);
    expect((await listBiometricChecks(other, {}, page)).total).toBe(0);
    await expect(matched(other, entity)).rejects.toMatchObject({ constraint: "face_match_entity_fk" });
    await expect(checked(other, entity)).rejects.toMatchObject({ constraint: "biometric_check_entity_fk" });
  });

  it("templates lie sealed, belong to one check of this organisation, and cannot be rewritten", async () => {
    const match = await matched(org, entity);
    const template = { entityId: null, kind: "selfie", modelId: "m", bytes: Buffer.from("PLANTED-NUMBERS") } as const;
    const [id = ""] = await insertFaceTemplates(org, [{ ...template, of: { faceMatchId: match } }]);
    const { rows } = await db.ownerQuery("select template_sealed from face_template where id = $1", [id]);
    expect(rows[0].template_sealed.includes("PLANTED")).toBe(false);
    const nowhere = validationId.parse(crypto.randomUUID());
    await expect(insertFaceTemplates(org, [{ ...template, of: { validationId: nowhere } }])).rejects.toMatchObject({
      constraint: "face_template_validation_fk",
    });
    await expect(insertFaceTemplates(other, [{ ...template, of: { faceMatchId: match } }])).rejects.toMatchObject({
      constraint: "face_template_face_match_fk",
    });
    for (const statement of [
      `update face_template set kind = 'document' where id = '${id}'`,
      `delete from face_template where id = '${id}'`,
      `update face_match set match = false where id = '${match}'`,
      "delete from biometric_check",
    ]) {
      const rewrite = withOrg(org, (tx) => tx.execute(sql.raw(statement)));
      await expect(rewrite, statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("under row level security, over filled tables", () => {
  beforeAll(async () => {
    const [match, check] = [await matched(org, null), await checked(org, null)];
    for (const [table, id, states] of [
      ["face_match", match, ["approved", "declined", "in_review", "failed"]],
      ["biometric_check", check, ["matched", "not_matched", "failed"]],
    ] as const) {
      // Copies of one row, as wide as real ones: ids, days, states and people differ, which is all that plans look at.
      // Committed to disk at once, or vacuum could not mark the pages that an index alone may answer for.
      await db.ownerQuery(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(
           'id', gen_random_uuid(), 'details_sealed', '\\x' || repeat('ab', 1500), 'created_at', t.created_at - n * interval '10 minutes',
           'status', (array[${states.map((state) => `'${state}'`).join(", ")}])[1 + n % ${states.length}],
           'entity_id', case when n % 3 = 0 then $2::uuid end))).*
         from ${table} t, generate_series(1, ${ROWS}) n, set_config('synchronous_commit', 'on', true) where t.id = $1`,
        [id, entity],
      );
      await db.ownerQuery(`vacuum (analyze) ${table}`);
    }
  });

  const explain = async (query: { getSQL(): ReturnType<typeof sql> }) => {
    const { rows } = await withOrg(org, (tx) => tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`));
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };
  const expectIndex = (plan: string, index: string) => {
    const inner = plan.slice(plan.indexOf("Limit"));
    expect(inner).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index}`));
    expect(inner.split("\n").filter((line) => /Sort/.test(line))).toEqual([]);
  };
  const expectIndexAlone = (plan: string) => {
    expect(plan).toMatch(/Index Only Scan/);
    expect(plan).not.toMatch(/Seq Scan|Heap Scan/);
  };
  const page = { limit: 50, offset: 0 };

  it.each<[string, () => FaceMatchFilter, string]>([
    ["all", () => ({}), "face_match_org"],
    ["by status", () => ({ status: "declined" }), "face_match_org_status"],
    ["by entity", () => ({ entityId: entity }), "face_match_org_entity"],
    ["without entity", () => ({ withoutEntity: true }), "face_match_org_unlinked"],
  ])(
    "the page of face matches %s walks its index backwards and sorts nothing, and its count reads an index alone",
    async (_n, filter, index) => {
      await withOrg(org, async (tx) => {
        expectIndex(await explain(faceMatchPage(tx, filter(), page)), index);
        expectIndexAlone(await explain(faceMatchCount(tx, filter())));
      });
    },
  );

  it.each<[string, () => BiometricCheckFilter, string]>([
    ["all", () => ({}), "biometric_check_org"],
    ["by status", () => ({ status: "failed" }), "biometric_check_org_status"],
    ["by entity", () => ({ entityId: entity }), "biometric_check_org_entity"],
  ])(
    "the page of biometric checks %s walks its index backwards and sorts nothing, and its count reads an index alone",
    async (_n, filter, index) => {
      await withOrg(org, async (tx) => {
        expectIndex(await explain(biometricCheckPage(tx, filter(), page)), index);
        expectIndexAlone(await explain(biometricCheckCount(tx, filter())));
      });
    },
  );
});

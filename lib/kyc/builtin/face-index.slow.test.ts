import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityId, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { encodeTemplate } from "@/lib/engine/face-match";
import { faceOf } from "@/lib/engine/face-match/testing";
import type { FaceTemplate } from "@/lib/engine/face-reading";
import { findLookAlikes } from "./face-index";
import { findDuplicateFaces } from "./find-duplicate-faces";

const MANY = 10_000;
const BATCH = 500;
const ROUNDS = 15;
/** Loose, since a machine that runs tests is busy; the figure is printed. */
const P50_LIMIT_MS = 500;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A made-up face: numbers as spread as those of a model. */
function scattered(seed: number): FaceTemplate {
  let state = seed * 2_654_435_761;
  const vector = Float32Array.from({ length: 512 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...vector);
  return { modelId: templateOf(1).modelId, kind: "selfie", vector: vector.map((value) => value / length) };
}

function templateOf(person: number, likeness = 1): FaceTemplate {
  const { face } = faceOf(person, { likeness });
  if (face === null) throw new Error("the double shows a face");
  return face.template;
}

async function person(org: OrgId): Promise<EntityId> {
  const values = { name: "A", countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
  return (await db.insertEntity(org, { ...values, entityData: {}, attributes: {} })).id;
}

async function approvedValidation(org: OrgId, entityId: EntityId) {
  const id = db.newValidationId();
  await db.insertValidation(org, id, {
    entityId,
    sessionId: db.newHostedSessionId(),
    provider: "KYC Desk",
    integrationCode: "x",
    doubleCheckRenaper: false,
    omitWarnings: [],
    webhookUrl: null,
    metadata: {},
    expiresAt: new Date(Date.now() + 60_000),
    createdBy: null,
  });
  await db.changeValidation(org, id, ["pending"], () => ({ status: "approved", automaticStatus: "approved" }));
  return id;
}

type Validation = db.TemplateOwner["validationId"];
async function store(org: OrgId, entityId: EntityId, validationId: Validation, ...templates: FaceTemplate[]) {
  const rows = templates.map((template) => {
    const { kind, modelId } = template;
    return { of: { validationId }, entityId, kind, modelId, bytes: encodeTemplate(template) };
  });
  const [first = ""] = await db.insertFaceTemplates(org, rows);
  return first;
}

describe("the index of stored faces", () => {
  it("finds what was stored after it was filled, and what was committed late", async () => {
    const org = await database.newOrg();
    const entityId = await person(org);
    const validation = await approvedValidation(org, entityId);
    const first = await store(org, entityId, validation, templateOf(1));
    expect((await findLookAlikes(org, templateOf(1), 80)).map(({ id }) => id)).toEqual([first]);
    const late = await store(org, entityId, validation, templateOf(1, 0.9));
    await database.ownerQuery("update face_template set created_at = created_at - interval '5 minutes' where id = $1", [
      late,
    ]);
    expect((await findLookAlikes(org, templateOf(1), 80)).map(({ id }) => id)).toEqual([first, late]);
    expect(await findLookAlikes(org, templateOf(2), 80)).toEqual([]);
  });

  it("of another organisation is another index", async () => {
    const org = await database.newOrg();
    const entityId = await person(org);
    await store(org, entityId, await approvedValidation(org, entityId), templateOf(3));
    expect(await findLookAlikes(await database.newOrg(), templateOf(3), 80)).toEqual([]);
  });
});

describe("duplicates of a face", () => {
  it("are other people's validations that were approved once, each once, best first", async () => {
    const org = await database.newOrg();
    const [mine, theirs, open] = [await person(org), await person(org), await person(org)];
    await store(org, mine, await approvedValidation(org, mine), templateOf(1));
    const validation = await approvedValidation(org, theirs);
    await store(org, theirs, validation, templateOf(1, 0.5));
    await store(org, theirs, validation, templateOf(1, 0.8));
    const notApproved = await approvedValidation(org, open);
    await store(org, open, notApproved, templateOf(1));
    await database.ownerQuery(
      "update validation set status = 'in_review', automatic_status = 'in_review' where id = $1",
      [notApproved],
    );
    const found = await findDuplicateFaces(org, templateOf(1), mine);
    expect(found).toMatchObject([{ validationId: validation, entityId: theirs, status: "approved" }]);
    expect(found[0]?.comparison.cosine).toBeCloseTo(0.8, 2);
    expect(await findDuplicateFaces(org, templateOf(1), null)).toHaveLength(2);
  });
});

describe(`among ${MANY} stored faces`, () => {
  it("a duplicate is found quickly", async () => {
    const org = await database.newOrg();
    const entityId = await person(org);
    const validation = await approvedValidation(org, entityId);
    for (let batch = 0; batch < MANY / BATCH; batch++) {
      const faces = Array.from({ length: BATCH - 1 }, (_, n) => scattered(1 + batch * BATCH + n));
      await store(org, entityId, validation, ...faces, batch === 0 ? templateOf(7, 0.9) : scattered(batch * BATCH));
    }
    // Of a month, as they would be: those of the last minutes are looked for at every search.
    await database.ownerQuery(
      "update face_template set created_at = created_at - random() * interval '30 days' where organization_id = $1",
      [org],
    );
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now();
      expect(await findDuplicateFaces(org, templateOf(7), null)).toHaveLength(1);
      times.push(performance.now() - start);
    }
    const [first = 0, ...rest] = times;
    const p50 = db.quantile(rest, 0.5);
    console.info(
      `one face against ${MANY}: first ${first.toFixed(0)} ms (opening them), then p50 ${p50.toFixed(1)} ms`,
    );
    expect(p50).toBeLessThan(P50_LIMIT_MS);
  }, 120_000);
});

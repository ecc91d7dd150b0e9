import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS, entityId, type OrgId, resolveOptions } from "@/lib/contract";
import { blindIndex, vault } from "../vault";
import {
  appendAudit,
  attachEntity,
  findReading,
  findSameDocument,
  findVerification,
  insertEntity,
  insertVerification,
  listAudit,
  listVerifications,
  type NewVerification,
  withOrg,
} from ".";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let org: OrgId;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const run = (changes: Partial<NewVerification> = {}): NewVerification => ({
  entityId: null,
  recheckOf: null,
  attention: null,
  status: "approved",
  requestId: "req_1",
  vendorData: null,
  errorCode: null,
  errorMessage: null,
  warnings: [],
  warningDetails: [],
  headline: null,
  options: resolveOptions({}, DEFAULT_OPTIONS),
  checks: [],
  extractedData: { fullName: "Zoë Núñez Łukasz", documentNumber: "AB-1234567", issuingState: "ESP" },
  reading: null,
  durationMs: 120,
  images: { frontOriginal: null, frontCanonical: null, backOriginal: null, backCanonical: null, portrait: null },
  triggeredBy: null,
  ...changes,
});

const person = (name: string) => ({
  name,
  countryCode: "ES",
  externalId: null,
  taxId: null,
  nationality: null,
  status: "under_review",
  entityData: {},
  attributes: {},
});

describe("verifications", () => {
  beforeAll(async () => {
    org = await db.newOrg();
  });

  it("come back as they were stored, sealed parts included", async () => {
    const { id } = await insertVerification(org, run({ warnings: ["DOCUMENT_EXPIRED"], headline: "DOCUMENT_EXPIRED" }));
    const found = await findVerification(org, id);
    expect(found).toMatchObject({
      id,
      caseId: id,
      runNumber: 1,
      runCount: 1,
      isLatest: true,
      warnings: ["DOCUMENT_EXPIRED"],
      extractedData: { fullName: "Zoë Núñez Łukasz", documentNumber: "AB-1234567" },
      personName: "Zoë Núñez Łukasz",
      documentNumberMasked: "••••••4567",
      issuingCountry: "ESP",
    });
    expect(await findReading(org, id)).toBeNull();
  });

  it("of another organisation do not exist, in whatever way they are asked for", async () => {
    const { id } = await insertVerification(org, run());
    const other = await db.newOrg();
    expect(await findVerification(other, id)).toBeNull();
    expect((await listVerifications(other, { caseId: id }, { limit: 50, offset: 0 })).verifications).toEqual([]);
    expect((await listVerifications(other, {}, { limit: 50, offset: 0 })).total).toBe(0);
    expect((await listVerifications(other, { search: "nunez" }, { limit: 50, offset: 0 })).total).toBe(0);
    await expect(insertVerification(other, run({ recheckOf: id }))).rejects.toThrow("does not exist");
  });

  it("are found by name without accents and by number without punctuation", async () => {
    const own = await db.newOrg();
    await insertVerification(own, run());
    for (const search of ["nunez", "ZOE LUKASZ", "ab1234567", "ab-1234", "zo", "nu lu", "oe", "%"]) {
      const { total } = await listVerifications(own, { search }, { limit: 50, offset: 0 });
      expect([search, total]).toEqual([search, search === "%" || search === "oe" ? 0 : 1]);
    }
  });

  it("checked again join their case, and only the newest run is the latest", async () => {
    const own = await db.newOrg();
    const first = await insertVerification(own, run());
    const second = await insertVerification(own, run({ recheckOf: first.id, status: "declined" }));
    const third = await insertVerification(own, run({ recheckOf: first.id }));
    expect([second.caseId, second.runNumber, third.runNumber]).toEqual([first.id, 2, 3]);
    const latest = await listVerifications(own, { runs: "latest" }, { limit: 50, offset: 0 });
    expect([latest.total, latest.verifications[0]?.id, latest.verifications[0]?.runCount]).toEqual([1, third.id, 3]);
    const all = await listVerifications(own, { caseId: first.caseId, runs: "all" }, { limit: 50, offset: 0 });
    expect([all.total, ...all.verifications.map((each) => each.runNumber)]).toEqual([3, 3, 2, 1]);
  });

  it("checked again five times at once number their runs without gap or double", async () => {
    const own = await db.newOrg();
    const first = await insertVerification(own, run());
    const again = await Promise.all([1, 2, 3, 4, 5].map(() => insertVerification(own, run({ recheckOf: first.id }))));
    expect(again.map((each) => each.runNumber).sort()).toEqual([2, 3, 4, 5, 6]);
    expect((await listVerifications(own, { runs: "latest" }, { limit: 50, offset: 0 })).total).toBe(1);
  });

  it("take an entity once, for all their runs, and never another organisation's", async () => {
    const own = await db.newOrg();
    const other = await db.newOrg();
    const foreign = await insertEntity(other, person("Foreign"));
    const mine = await insertEntity(own, person("Mine"));
    const first = await insertVerification(own, run());
    await insertVerification(own, run({ recheckOf: first.id }));
    await expect(attachEntity(own, first.id, foreign.id)).rejects.toMatchObject({
      constraint: "id_verification_entity_fk",
    });
    expect(await attachEntity(own, first.id, mine.id)).toBe("attached");
    expect(await attachEntity(own, first.id, mine.id)).toBe("taken");
    const listed = await listVerifications(own, { entityId: mine.id }, { limit: 50, offset: 0 });
    expect([listed.total, listed.verifications[0]?.entityName]).toEqual([2, "Mine"]);
    await expect(insertVerification(own, run({ entityId: foreign.id }))).rejects.toThrow();
    expect(await attachEntity(own, first.id, entityId.parse(foreign.id))).toBe("taken");
  });

  it("take an entity for a run that is being stored at that moment as well", async () => {
    const own = await db.newOrg();
    const mine = await insertEntity(own, person("Mine"));
    const first = await insertVerification(own, run());
    const again = withOrg(own, async () => {
      await insertVerification(own, run({ recheckOf: first.id }));
      await sleep(500);
    });
    // By now its row is there and not committed.
    await sleep(200);
    const attached = attachEntity(own, first.id, mine.id);
    await again;
    expect(await attached).toBe("attached");
    expect((await listVerifications(own, { entityId: mine.id }, { limit: 50, offset: 0 })).total).toBe(2);
  });

  it("of the same document are recognised by its number, however it is punctuated", async () => {
    const own = await db.newOrg();
    const [ana, bo] = [await insertEntity(own, person("Ana")), await insertEntity(own, person("Bo"))];
    const first = await insertVerification(own, run({ entityId: ana.id }));
    await insertVerification(own, run());
    const same = { number: "ab 123 4567", issuingState: "ESP", documentType: null };
    const found = async (document: typeof same, except = bo.id) =>
      (await findSameDocument(own, document, except)).map((each) => each.id);
    expect(await found(same)).toEqual([first.id]);
    expect(await found({ ...same, issuingState: "PRT" })).toEqual([]);
    expect(await found(same, ana.id)).toEqual([]);
  });

  it("of the same document are told newest first; a number without letters and digits is nobody's", async () => {
    const own = await db.newOrg();
    const bo = await insertEntity(own, person("Bo"));
    const numbered = async (documentNumber: string) => {
      const { id } = await insertEntity(own, person("Ana"));
      return insertVerification(own, run({ entityId: id, extractedData: { documentNumber, issuingState: "ESP" } }));
    };
    const found = async (number: string) =>
      (await findSameDocument(own, { number, issuingState: "ESP", documentType: null }, bo.id)).map((each) => each.id);
    const ids: string[] = [];
    for (let made = 0; made < 11; made += 1) ids.push((await numbered("AB1")).id);
    expect(await found("AB1")).toEqual(ids.slice(1).reverse());
    await numbered("---");
    expect(await found(".")).toEqual([]);
  });

  it("of two documents whose numbers differ in letters of another script are not the same", async () => {
    const own = await db.newOrg();
    const [ana, bo] = [await insertEntity(own, person("Ana")), await insertEntity(own, person("Bo"))];
    const numbered = (documentNumber: string) =>
      insertVerification(own, run({ entityId: ana.id, extractedData: { documentNumber, issuingState: "UKR" } }));
    const found = async (number: string) =>
      (await findSameDocument(own, { number, issuingState: "UKR", documentType: null }, bo.id)).map((each) => each.id);
    const [cyrillic, plain] = [await numbered("ЖЯ 123456"), await numbered("123456")];
    expect(await found("жя123456")).toEqual([cyrillic.id]);
    expect(await found("ЖБ123456")).toEqual([]);
    expect(await found("123 456")).toEqual([plain.id]);
    expect(await found("１２３４５６")).toEqual([plain.id]);
    // As it was stored before letters of other scripts counted.
    const older = blindIndex(vault(), own, "document-number", "123456");
    await db.ownerQuery("update id_verification set document_number_index = $1 where id = $2", [older, cyrillic.id]);
    expect(await found("жя123456")).toEqual([cyrillic.id]);
    expect(await found("123456")).toEqual([plain.id]);
  });

  it("cannot be rewritten by the application", async () => {
    const { id } = await insertVerification(org, run());
    const rewrite = withOrg(org, (tx) =>
      tx.execute(`update id_verification set status = 'declined' where id = '${id}'`),
    );
    await expect(rewrite).rejects.toMatchObject({ code: "42501" });
    const remove = withOrg(org, (tx) => tx.execute(`delete from id_verification where id = '${id}'`));
    await expect(remove).rejects.toMatchObject({ code: "42501" });
  });

  it("and their audit entry exist together or not at all", async () => {
    const own = await db.newOrg();
    const entry = {
      actor: { kind: "system", id: null },
      action: "verification.create",
      object: null,
      outcome: "success",
    } as const;
    const failing = withOrg(own, async () => {
      await appendAudit(own, entry);
      await insertVerification(own, run());
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await listAudit(own, { limit: 10 })).toEqual([]);
    await withOrg(own, async () => {
      await appendAudit(own, entry);
      await insertVerification(own, run());
    });
    expect((await listAudit(own, { limit: 10 })).map((each) => each.seq)).toEqual([1]);
  });
});

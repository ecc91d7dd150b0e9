import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey } from "@/lib/auth/testing";
import { entityList, entityRecord } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { GET as GET_ONE, PATCH } from "./[id]/route";
import { GET as BY_EXTERNAL_ID } from "./by-external-id/[externalId]/route";
import { GET as BY_TAX_ID } from "./by-tax-id/[taxId]/route";
import { GET, POST } from "./route";

const { database, key, org } = checkApi();

const wrapped = z.object({ success: z.literal(true), entity: entityRecord });
const ana = { type: "person", name: "Ana Muñoz", countryCode: "ar", taxId: "20-30123456-7", externalId: "crm/7" };
const create = (body: unknown) => ask(POST, sendJson("POST", "/x", body, key()), {});
const created = async (body: unknown = ana) => {
  const { status, body: answer } = await create(body);
  expect(status).toBe(201);
  return wrapped.parse(answer).entity;
};
const patch = (id: string, body: unknown) => ask(PATCH, sendJson("PATCH", "/x", body, key()), { id });

describe("entities", () => {
  it("are created with the API's shape and defaults", async () => {
    expect(await created()).toMatchObject({
      name: "Ana Muñoz",
      countryCode: "AR",
      status: "under_review",
      kycVerified: false,
      organizationId: org(),
      deletedAt: null,
    });
  });

  it("keep what two changes at the same moment say of different attributes", async () => {
    const { id } = await created();
    const keys = ["a", "b", "c", "d", "e", "f"];
    const answers = await Promise.all(keys.map((name) => patch(id, { attributes: { [name]: 1 } })));
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
    const { entity } = wrapped.parse((await ask(GET_ONE, get("/x", key()), { id })).body);
    expect(Object.keys(entity.attributes).sort()).toEqual(keys);
  });

  it("keep keys that mean nothing to us, and never let a caller write what is ours", async () => {
    const theirs = { email: "a@b.example", riskMatrixId: "m1" };
    const ours = { id: crypto.randomUUID(), organizationId: crypto.randomUUID(), kycVerified: true, riskScore: 1 };
    const entity = await created({ ...ana, ...theirs, ...ours, attributes: { vip: true } });
    expect(entity).toMatchObject({ attributes: { ...theirs, vip: true }, kycVerified: false, riskScore: null });
    expect(entity.id).not.toBe(ours.id);
    expect(entity.attributes).not.toHaveProperty("organizationId");
  });

  it("with the same tax id in other punctuation are refused, and the other one is named", async () => {
    const first = await created();
    const { status, body } = await create({ ...ana, externalId: "other", taxId: "20.30123456.7" });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: "DUPLICATE_TAX_ID", existingEntityId: first.id });
    const { pagination, ...list } = { pagination: null, ...Object((await ask(GET, get("/x", key()), {})).body) };
    expect(entityList.parse(list).total).toBe(1);
  });

  it("with the same external id are refused too", async () => {
    const first = await created();
    expect(await create({ ...ana, taxId: "40118273" })).toMatchObject({
      status: 409,
      body: { code: "DUPLICATE_EXTERNAL_ID", existingEntityId: first.id },
    });
  });

  it("of two created at the same moment with one tax id, one exists", async () => {
    const both = await Promise.all([create({ ...ana, externalId: "a" }), create({ ...ana, externalId: "b" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ["no body", undefined, "INVALID_REQUEST"],
    ["no name", { type: "person", countryCode: "AR" }, "INVALID_REQUEST"],
    ["a company", { ...ana, type: "company" }, "INVALID_REQUEST"],
    ["a country of three letters", { ...ana, countryCode: "ARG" }, "INVALID_REQUEST"],
    ["a tax id of punctuation", { ...ana, taxId: "--" }, "INVALID_TAX_ID"],
    ["a tax id in no shape of the country", { ...ana, taxId: "20-30" }, "INVALID_TAX_ID"],
  ])("with %s are refused", async (_what, body, code) => {
    expect(await create(body)).toMatchObject({ status: 400, body: { code } });
  });

  it("are found by id, external id and tax id in any spelling", async () => {
    const { id } = await created();
    const found = async (answer: ReturnType<typeof ask>) => wrapped.parse((await answer).body).entity.id;
    expect(await found(ask(GET_ONE, get("/x", key()), { id }))).toBe(id);
    expect(await found(ask(BY_EXTERNAL_ID, get("/x", key()), { externalId: "crm/7" }))).toBe(id);
    expect(await found(ask(BY_TAX_ID, get("/x", key()), { taxId: "20301234567" }))).toBe(id);
    expect((await ask(BY_TAX_ID, get("/x", key()), { taxId: "99" })).status).toBe(404);
    expect((await ask(BY_TAX_ID, get("/x", key()), { taxId: "-" })).status).toBe(404);
  });

  it("are listed and searched, at most a hundred a page", async () => {
    await created();
    await created({ type: "person", name: "Bo Łęcki", countryCode: "PL" });
    const list = async (query: string) => entityList.parse((await ask(GET, get(`/x?${query}`, key()), {})).body);
    expect((await list("limit=1000")).limit).toBe(100);
    expect((await list("")).total).toBe(2);
    expect((await list("search=munoz")).entities.map(({ name }) => name)).toEqual(["Ana Muñoz"]);
    expect((await list("country=pl")).total).toBe(1);
    expect((await list("taxId=20301234567")).total).toBe(1);
    expect((await list("page=2&limit=1")).entities).toHaveLength(1);
  });

  it("change only in what a PATCH names", async () => {
    const { id } = await created({ ...ana, email: "a@b.example" });
    const { body } = await patch(id, { name: "Ana M. Ruiz", taxId: null });
    expect(wrapped.parse(body).entity).toMatchObject({
      name: "Ana M. Ruiz",
      taxId: null,
      externalId: "crm/7",
      countryCode: "AR",
      attributes: { email: "a@b.example" },
    });
  });

  it("cannot be patched into a duplicate", async () => {
    const first = await created();
    const { id } = await created({ type: "person", name: "Bo", countryCode: "AR" });
    expect(await patch(id, { taxId: "20301234567" })).toMatchObject({
      status: 409,
      body: { code: "DUPLICATE_TAX_ID", existingEntityId: first.id },
    });
  });

  it("cannot be patched to a country whose numbers look otherwise", async () => {
    const { id } = await created();
    expect(await patch(id, { countryCode: "BR" })).toMatchObject({ status: 200 });
    expect(await patch(id, { countryCode: "PE", taxId: "5" })).toMatchObject({
      status: 400,
      body: { code: "INVALID_TAX_ID" },
    });
    expect(await patch(id, { countryCode: "MX" })).toMatchObject({ status: 400, body: { code: "INVALID_TAX_ID" } });
  });

  it("of another organisation are as unknown ones", async () => {
    const { id } = await created();
    const stranger = (await testKey(await database().newOrg())).headers;
    const answers = await Promise.all([
      ask(GET_ONE, get("/x", stranger), { id }),
      ask(PATCH, sendJson("PATCH", "/x", { name: "x" }, stranger), { id }),
      ask(BY_TAX_ID, get("/x", stranger), { taxId: "20301234567" }),
      ask(BY_EXTERNAL_ID, get("/x", stranger), { externalId: "crm/7" }),
      ask(GET_ONE, get("/x", stranger), { id: "not-an-id" }),
    ]);
    const bodies = answers.map(({ body }) => ({ ...Object(body), requestId: "" }));
    for (const [index, { status }] of answers.entries()) {
      expect(status).toBe(404);
      expect(bodies[index]).toEqual(bodies[0]);
    }
  });

  it("leave a trail that names fields, not what stands in them", async () => {
    const { id } = await created();
    await patch(id, { name: "Secret Name" });
    const entries = (await listAudit(org(), { limit: 2 })).reverse();
    expect(entries.map(({ action, object }) => [action, object?.id])).toEqual([
      ["entity.create", id],
      ["entity.update", id],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Muñoz|Secret|3012/);
  });
});

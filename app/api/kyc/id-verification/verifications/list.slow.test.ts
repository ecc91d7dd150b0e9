import { describe, expect, it } from "vitest";
import { ask, get, jpeg } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey } from "@/lib/auth/testing";
import { insertEntity } from "@/lib/db";
import { GET } from "./route";

const { checked, database, key, org, post, records } = checkApi();

const person = async () => {
  const values = {
    name: "Nadia",
    countryCode: "AR",
    externalId: null,
    taxId: null,
    nationality: null,
    status: "active",
  };
  return insertEntity(org(), { ...values, entityData: {}, attributes: {} });
};
const list = (query: string) => ask(GET, get(`/x?${query}`, key()), {});

describe("the list", () => {
  it("is newest first, and the total does not depend on the page", async () => {
    const ids: Array<string | undefined> = [];
    for (let n = 0; n < 5; n++) ids.push((await checked()).verificationId);
    const first = await records("limit=2");
    expect(first.pagination).toEqual({ limit: 2, offset: 0, total: 5 });
    expect(first.verifications.map(({ id }) => id)).toEqual([ids[4], ids[3]]);
    const last = await records("limit=2&offset=4");
    expect(last.verifications.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await records("offset=100")).toEqual({
      verifications: [],
      pagination: { limit: 50, offset: 100, total: 5 },
    });
  });

  it("clamps a limit above 100 and says so", async () => {
    expect((await records("limit=1000")).pagination.limit).toBe(100);
  });

  it.each([
    "limit=0",
    "limit=-1",
    "limit=ten",
    "offset=-1",
    "offset=x",
    "status=pending",
    "withoutEntity=maybe",
    "entityId=1",
    "withoutEntity=true&entityId=0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10",
    "limit=1&limit=2",
    "from=yesterday",
  ])("%s is refused", async (query) => {
    const { status, body } = await list(query);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "INVALID_REQUEST" });
  });

  it("withoutEntity=true gives only records without one, withoutEntity=false gives all", async () => {
    const entity = await person();
    const linked = await checked({ entityId: entity.id });
    const alone = await checked();
    const ids = async (query: string) => (await records(query)).verifications.map(({ id }) => id);
    expect(await ids("withoutEntity=true")).toEqual([alone.verificationId]);
    expect(await ids("withEntity=true")).toEqual([linked.verificationId]);
    expect(await ids(`entityId=${entity.id}`)).toEqual([linked.verificationId]);
    expect(await ids("withoutEntity=false")).toHaveLength(2);
  });

  it("filters by status, warning, document type, country and free text", async () => {
    await checked({ vendorData: "order-77" });
    await checked({ minimumAge: "120" });
    await post({ documentBack: jpeg() });
    const count = async (query: string) => (await records(query)).pagination.total;
    expect(await count("status=approved")).toBe(1);
    expect(await count("status=declined")).toBe(1);
    expect(await count("status=failed")).toBe(1);
    expect(await count("warning=MINIMUM_AGE_NOT_MET")).toBe(1);
    expect(await count("documentType=identity-card")).toBe(2);
    expect(await count("country=ARG")).toBe(2);
    expect(await count("search=order-77")).toBe(1);
    expect(await count("search=ferreyra")).toBe(2);
    expect(await count("status=")).toBe(3);
  });

  it("never shows another organisation's records", async () => {
    await checked();
    const other = await testKey(await database().newOrg());
    const { body } = await ask(GET, get("/x", other.headers), {});
    expect(body).toEqual({ verifications: [], pagination: { limit: 50, offset: 0, total: 0 } });
  });
});

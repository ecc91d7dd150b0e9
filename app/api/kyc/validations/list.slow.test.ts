import { describe, expect, it } from "vitest";
import { ask, get } from "@/app/api/_http/testing";
import { validationList, validationRecord } from "@/lib/contract";
import { GET as CURRENT } from "../entities/[entityId]/current/route";
import { GET as OF_ENTITY } from "../entities/[entityId]/validations/route";
import { GET as LIST } from "./route";
import { REASON, sessionApi } from "./testing";

const { act, created, entity, key, kyc, ofEntity, put } = sessionApi();

const list = async (query = "") => validationList.parse((await ask(LIST, get(`/x?${query}`, key()), {})).body);
const idsOf = ({ validations }: Awaited<ReturnType<typeof list>>) => validations.map(({ id }) => id);

describe("the validations of a person", () => {
  it("are newest first, in numbered pages of at most a hundred, and their total does not depend on the page", async () => {
    const person = await entity();
    const [first, second, third] = [await created({}, person), await created({}, person), await created({}, person)];
    await created();
    const whole = await ofEntity(person.id);
    expect(whole).toMatchObject({ total: 3, page: 1, limit: 100 });
    expect(idsOf(whole)).toEqual([third.id, second.id, first.id]);
    const last = await ofEntity(person.id, "page=2&limit=2");
    expect(last).toMatchObject({ total: 3, page: 2, limit: 2 });
    expect(idsOf(last)).toEqual([first.id]);
    expect((await ofEntity(person.id, "limit=1000")).limit).toBe(100);
    for (const bad of ["page=0", "limit=0", "status=done", "isCurrent=perhaps"]) {
      expect((await ask(OF_ENTITY, get(`/x?${bad}`, key()), { entityId: person.id })).status, bad).toBe(400);
    }
  });

  it("are filtered by status and by being the current one, which its own address answers with", async () => {
    const person = await entity();
    const before = await created({}, person);
    await act("cancel", before.id, REASON);
    const now = await created({}, person);
    expect(idsOf(await ofEntity(person.id, "status=cancelled"))).toEqual([before.id]);
    expect(idsOf(await ofEntity(person.id, "isCurrent=true"))).toEqual([now.id]);
    expect(idsOf(await ofEntity(person.id, "isCurrent=false"))).toEqual([before.id]);
    const current = await ask(CURRENT, get("/x", key()), { entityId: person.id });
    expect(validationRecord.parse(current.body).id).toBe(now.id);
  });

  it("of whom there is none are an empty list, no current one, and no KYC", async () => {
    const person = await entity();
    expect(await ofEntity(person.id)).toEqual({ validations: [], total: 0, page: 1, limit: 100 });
    const current = await ask(CURRENT, get("/x", key()), { entityId: person.id });
    expect([current.status, current.body]).toEqual([200, null]);
    expect(await kyc(person.id)).toEqual({
      entityId: person.id,
      hasKyc: false,
      isVerified: false,
      currentValidation: null,
      lastVerifiedAt: null,
      expiresAt: null,
      needsReverification: false,
    });
    const nobody = await ask(OF_ENTITY, get("/x", key()), { entityId: crypto.randomUUID() });
    expect(nobody.status).toBe(404);
  });
});

describe("the organisation's validations", () => {
  it("are filtered by status, person, provider, days and name", async () => {
    const [nadia, otto] = [await entity(), await entity({ name: "Otto Lind" })];
    const [hers, his] = [await created({}, nadia), await created({}, otto)];
    await put(his.id, { status: "in_review", automaticStatus: "in_review" });
    const today = new Date().toISOString().slice(0, 10);
    const expected: [query: string, ids: string[]][] = [
      ["", [his.id, hers.id]],
      ["status=in_review", [his.id]],
      [`entityId=${nadia.id}`, [hers.id]],
      ["search=otto", [his.id]],
      ["search=nobody", []],
      [`provider=${encodeURIComponent(hers.provider)}`, [his.id, hers.id]],
      ["provider=another", []],
      [`from=${today}&to=${today}`, [his.id, hers.id]],
      ["to=2020-01-01", []],
      ["limit=1&page=2", [hers.id]],
    ];
    for (const [query, ids] of expected) expect(idsOf(await list(query)), query).toEqual(ids);
    expect((await list("limit=1&page=2")).total).toBe(2);
  });
});

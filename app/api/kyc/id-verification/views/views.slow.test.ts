import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { apiGround } from "@/app/api/kyc/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { savedView, savedViewList } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { PATCH, DELETE as REMOVE } from "./[id]/route";
import { GET, POST } from "./route";

const { database, key, org } = apiGround();

type Person = Awaited<ReturnType<typeof testPerson>>;
const FILTERS = { status: "declined", country: "POL", from: "2026-01-01" };
const save = (by: Person, body: object) => ask(POST, sendJson("POST", "/x", body, by.headers), {});
const saved = async (by: Person, name: string, more: object = {}) =>
  savedView.parse((await save(by, { name, filters: FILTERS, ...more })).body);
const change = (by: Person, id: string, body: object) => ask(PATCH, sendJson("PATCH", "/x", body, by.headers), { id });
const remove = (by: Person, id: string) => ask(REMOVE, sendJson("DELETE", "/x", {}, by.headers), { id });
const seen = async (headers: Record<string, string>) =>
  savedViewList.parse((await ask(GET, get("/x", headers), {})).body).views.map(({ name }) => name);
const REFUSED = { status: 400, body: { code: "INVALID_REQUEST" } };
const ABSENT = { status: 404, body: { code: "NOT_FOUND" } };
const FORBIDDEN = { status: 403, body: { code: "FORBIDDEN" } };

describe("a saved view", () => {
  it("is its owner's alone until a lead's is shared, and then everybody reads it, keys and viewers too", async () => {
    const [ana, lea, vera] = [
      await testPerson(org(), "analyst"),
      await testPerson(org(), "lead"),
      await testPerson(org(), "viewer"),
    ];
    const mine = await saved(ana, "Declined in Poland");
    expect(mine).toMatchObject({ filters: FILTERS, shared: false, own: true, ownerName: ana.actor.name });
    const hers = await saved(lea, "Everybody's");
    expect(await seen(lea.headers)).toEqual(["Everybody's"]);
    expect((await change(lea, hers.id, { shared: true })).status).toBe(200);
    expect(await seen(ana.headers)).toEqual(["Declined in Poland", "Everybody's"]);
    expect(await seen(vera.headers)).toEqual(["Everybody's"]);
    expect(await seen(key())).toEqual(["Everybody's"]);
  });

  it("is written down without its name and without what the filters say; the name is stored sealed", async () => {
    const ana = await testPerson(org(), "analyst");
    const { id } = await saved(ana, "PLANTED Pérez");
    await change(ana, id, { name: "PLANTED again", filters: { country: "ESP" } });
    await remove(ana, id);
    const entries = (await listAudit(org(), { limit: 5 })).filter(({ action }) => action.startsWith("view."));
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ["view.remove", { shared: false }],
      ["view.change", { shared: false, changed: ["name", "filters"] }],
      ["view.save", { shared: false, filters: ["status", "country", "from"] }],
    ]);
    expect(entries[0]?.actor).toMatchObject({ kind: "user", id: ana.actor.userId });
    await saved(ana, "PLANTED Pérez");
    const { rows } = await database().ownerQuery("select * from saved_view where organization_id = $1", [org()]);
    expect(rows).toHaveLength(1);
    expect(rows[0].name_sealed.includes("PLANTED")).toBe(false);
    expect(JSON.stringify([entries, rows[0].filters])).not.toMatch(/PLANTED|POL.*POL/);
  });

  it("takes known filters alone: search text and pages are refused, and nothing is quoted", async () => {
    const ana = await testPerson(org(), "analyst");
    for (const filters of [
      { q: "Ana Pérez" },
      { search: "Ana Pérez" },
      { page: 2 },
      { status: "Ana Pérez" },
      { warning: "Ana Pérez" },
      { entity: "Ana Pérez" },
      { from: "yesterday" },
      { size: 7 },
    ]) {
      const answer = await save(ana, { name: "v", filters });
      expect(answer).toMatchObject(REFUSED);
      expect(JSON.stringify(answer.body)).not.toContain("Pérez");
    }
    for (const name of ["", "   ", "x".repeat(61)])
      expect(await save(ana, { name, filters: {} })).toMatchObject(REFUSED);
  });

  it("has a name that no other view of its owner has, whatever its case", async () => {
    const [ana, bruno] = [await testPerson(org(), "analyst"), await testPerson(org(), "analyst")];
    await saved(ana, "Mine");
    const other = await saved(ana, "Other");
    expect(await save(ana, { name: " mine ", filters: {} })).toMatchObject(REFUSED);
    expect(await change(ana, other.id, { name: "MINE" })).toMatchObject(REFUSED);
    expect((await change(ana, other.id, { name: "other" })).status).toBe(200);
    expect((await save(bruno, { name: "Mine", filters: {} })).status).toBe(201);
  });

  it("is one of fifty at most", async () => {
    const ana = await testPerson(org(), "analyst");
    for (let n = 0; n < 50; n += 1) await saved(ana, `View ${n}`);
    expect(await save(ana, { name: "One more", filters: {} })).toMatchObject(REFUSED);
  });

  it("is not there for colleagues while it is not shared, nor for another organisation ever", async () => {
    const [ana, lea] = [await testPerson(org(), "analyst"), await testPerson(org(), "lead")];
    const foreign = await testPerson(await database().newOrg(), "administrator");
    const mine = await saved(ana, "Mine");
    const shared = await saved(lea, "Shared", { shared: true });
    expect(await change(lea, mine.id, { name: "x" })).toMatchObject(ABSENT);
    expect(await remove(lea, mine.id)).toMatchObject(ABSENT);
    for (const { id } of [mine, shared]) {
      expect(await change(foreign, id, { name: "x" })).toMatchObject(ABSENT);
      expect(await remove(foreign, id)).toMatchObject(ABSENT);
    }
    expect(await seen(foreign.headers)).toEqual([]);
    expect(await remove(ana, "no-id")).toMatchObject(ABSENT);
  });

  it("of a colleague that is shared is changed and removed by those who may share, and taken back by its owner", async () => {
    const [ana, lea, max] = [
      await testPerson(org(), "analyst"),
      await testPerson(org(), "lead"),
      await testPerson(org(), "lead"),
    ];
    const { id } = await saved(lea, "Shared", { shared: true });
    expect(await change(ana, id, { name: "Mine now" })).toMatchObject(FORBIDDEN);
    expect(await remove(ana, id)).toMatchObject(FORBIDDEN);
    expect(await change(max, id, { shared: false })).toMatchObject(REFUSED);
    expect((await change(max, id, { name: "Renamed" })).body).toMatchObject({
      name: "Renamed",
      own: false,
      shared: true,
    });
    expect((await change(lea, id, { shared: false })).body).toMatchObject({ own: true, shared: false });
    await change(lea, id, { shared: true });
    expect((await remove(max, id)).status).toBe(200);
    expect(await seen(lea.headers)).toEqual([]);
  });

  it("is nothing a viewer saves, an analyst shares, or a program has", async () => {
    const [ana, vera] = [await testPerson(org(), "analyst"), await testPerson(org(), "viewer")];
    const { id } = await saved(ana, "Mine");
    expect(await save(vera, { name: "v", filters: {} })).toMatchObject(FORBIDDEN);
    expect(await remove(vera, id)).toMatchObject(FORBIDDEN);
    expect(await save(ana, { name: "v", filters: {}, shared: true })).toMatchObject(FORBIDDEN);
    expect(await change(ana, id, { shared: true })).toMatchObject(FORBIDDEN);
    const all = (await testKey(org())).headers;
    expect(await ask(POST, sendJson("POST", "/x", { name: "v", filters: {} }, all), {})).toMatchObject(REFUSED);
    expect(await seen(ana.headers)).toEqual(["Mine"]);
  });
});

import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { correctionList } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { printedField } from "@/lib/engine/testing";
import { cardReading } from "@/lib/kyc/testing";
import { GET as DATA, PATCH } from "./[id]/data/route";

const { checked, database, detail, engine, key, org, records, post } = checkApi();

type Person = Awaited<ReturnType<typeof testPerson>>;
const analyst = () => testPerson(org(), "analyst");
const check = async () => (await checked()).verificationId ?? "";

const NAME = { field: "surname", value: "Ferreira Olmos", reason: "The second r is an i", previousSeq: 0 };
const correct = (by: { headers: Record<string, string> }, id: string, body: object = NAME) =>
  ask(PATCH, sendJson("PATCH", "/x", body, by.headers), { id });
const dataOf = async (id: string) => correctionList.parse((await ask(DATA, get("/x", key()), { id })).body);

describe("a correction", () => {
  it("stands beside the machine's value in record and list, with who, when and why", async () => {
    const id = await check();
    const ana: Person = await analyst();
    const { status, body } = await correct(ana, id);
    expect(status).toBe(200);
    const shown = {
      field: "surname",
      value: "Ferreira Olmos",
      machineValue: "Ferreyra Olmos",
      reason: "The second r is an i",
      by: ana.actor.userId,
      byName: ana.actor.name,
      seq: 1,
    };
    expect(correctionList.parse(body)).toMatchObject({ seq: 1, corrections: [shown] });
    const record = await detail(id);
    expect(record.extractedData.lastName).toBe("Ferreyra Olmos");
    expect(record.reading?.fields.find(({ field }) => field === "surname")?.value).toBe("Ferreyra Olmos");
    expect(record.corrections).toMatchObject([shown]);
    expect((await records()).verifications[0]?.corrections).toMatchObject([shown]);
  });

  it("is written down without its values", async () => {
    const id = await check();
    await correct(await analyst(), id);
    const [entry] = (await listAudit(org(), { limit: 5 })).filter(({ action }) => action === "verification.correct");
    expect(entry).toMatchObject({ object: { id }, details: { field: "surname", seq: 1, takenBack: false } });
    expect(JSON.stringify(entry)).not.toMatch(/Ferre|second r/);
    const { rows } = await database().ownerQuery("select details_sealed from field_correction");
    expect(rows.every((row) => !row.details_sealed.includes("Ferre"))).toBe(true);
  });

  it("is undone by another, and all of them stay", async () => {
    const id = await check();
    const ana = await analyst();
    await correct(ana, id);
    await correct(ana, id, { ...NAME, value: "Ferreira", previousSeq: 1 });
    expect((await detail(id)).corrections.map(({ value }) => value)).toEqual(["Ferreira"]);
    const back = await correct(ana, id, { ...NAME, value: null, reason: "It was right after all", previousSeq: 2 });
    expect(back.status).toBe(200);
    expect((await detail(id)).corrections).toEqual([]);
    expect((await dataOf(id)).corrections.map(({ seq, value }) => [seq, value])).toEqual([
      [3, null],
      [2, "Ferreira"],
      [1, "Ferreira Olmos"],
    ]);
  });

  it("of two people at once is one; the other hears who was faster", async () => {
    const id = await check();
    const people = [await analyst(), await analyst()];
    const both = await Promise.all(people.map((person, at) => correct(person, id, { ...NAME, value: `Name ${at}` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [kept] = (await dataOf(id)).corrections;
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "ALREADY_CORRECTED",
      decided: { byName: kept?.byName, at: kept?.at },
    });
    expect((await dataOf(id)).corrections).toHaveLength(1);
  });

  it("of a proven value is refused, and the list says which those are", async () => {
    const proven = { ...printedField("documentNumber", "40118273"), level: "proven" as const };
    engine().says(cardReading({ fields: [printedField("surname", "Ferreyra"), proven] }));
    const id = await check();
    const answer = await correct(await analyst(), id, { ...NAME, field: "documentNumber", value: "40118274" });
    expect(answer).toMatchObject({ status: 409, body: { code: "FIELD_LOCKED" } });
    expect(await dataOf(id)).toEqual({ corrections: [], seq: 0, locked: ["documentNumber"] });
  });

  it("may fill what the machine did not read, in the form of its field", async () => {
    const id = await check();
    const ana = await analyst();
    const filled = await correct(ana, id, { ...NAME, field: "nationality", value: " arg " });
    expect(correctionList.parse(filled.body).corrections[0]).toMatchObject({ value: "ARG", machineValue: null });
    for (const wrong of [
      { field: "nationality", value: "Argentina" },
      { field: "dateOfBirth", value: "02/11/1996" },
      { field: "dateOfBirth", value: "1996-02-30" },
      { field: "sex", value: "male" },
      { field: "surname", value: " " },
      { field: "surname", value: "a\u0000b" },
      { field: "height", value: "180" },
      { reason: "no" },
      { value: "Ferreyra Olmos" },
      { value: null },
      { previousSeq: 9 },
    ]) {
      const answer = await correct(ana, id, { ...NAME, previousSeq: 1, ...wrong });
      expect([wrong, answer.status]).toEqual([wrong, 400]);
    }
  });

  it("needs something that was read", async () => {
    await post({});
    const failed = (await records()).verifications[0]?.id ?? "";
    expect(await correct(await analyst(), failed)).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
  });

  it("is refused to viewers, made by programs, and unknown to strangers", async () => {
    const id = await check();
    expect((await correct(await testPerson(org(), "viewer"), id)).status).toBe(403);
    const byKey = await correct({ headers: key() }, id);
    expect(correctionList.parse(byKey.body).corrections[0]).toMatchObject({ by: null, byName: null });
    const other = await database().newOrg();
    expect((await correct(await testPerson(other, "administrator"), id)).status).toBe(404);
    expect((await ask(DATA, get("/x", (await testKey(other)).headers), { id })).status).toBe(404);
  });
});

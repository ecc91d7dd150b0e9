import { describe, expect, it } from "vitest";
import { organisationSettings } from "@/lib/contract";
import { claimStaleObjects, findVerification, listAudit, updateSettings } from "@/lib/db";
import { applyRetention } from "@/lib/kyc";
import { checkApi } from "./testing";

const { database, org, checked, records } = checkApi();
const keep = (retentionDays?: number) => updateSettings(org(), organisationSettings.parse({ retentionDays }));
const age = (id: string, days: number) =>
  database().ownerQuery(`update id_verification set created_at = now() - make_interval(days => $2) where id = $1`, [
    id,
    days,
  ]);
const ageObjects = (days: number) =>
  database().ownerQuery(
    "update stored_object set created_at = now() - make_interval(days => $2) where organization_id = $1",
    [org(), days],
  );
const closeCases = () =>
  database().ownerQuery("update review_case set state = 'closed' where organization_id = $1", [org()]);
const stateOf = async (id: string) => {
  const found = await findVerification(
    org(),
    (await records()).verifications.find((each) => each.id === id)?.id ?? missing(),
  );
  return found ?? missing();
};
const missing = (): never => {
  throw new Error("no such record");
};
const live = async () => {
  const { rows } = await database().ownerQuery(
    "select count(*)::int as n from stored_object where organization_id = $1 and state = 'live'",
    [org()],
  );
  return rows[0].n;
};

describe("a check whose days are over", () => {
  it("goes also when an older one cannot be erased, which is tried again", async () => {
    const ids = [await checked(), await checked()].map(({ verificationId }) => verificationId ?? missing());
    const [older = missing(), younger = missing()] = ids;
    await closeCases();
    await keep(30);
    await age(older, 40);
    await age(younger, 35);
    await database().ownerQuery(
      `create function poison() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$;
       create trigger poison before update on id_verification for each row when (old.id = '${older}') execute function poison()`,
    );
    expect(await applyRetention()).toBe(1);
    expect([(await stateOf(older)).personName, (await stateOf(younger)).personName]).toEqual([
      "Nadia Ferreyra Olmos",
      null,
    ]);
    await database().ownerQuery("drop trigger poison on id_verification; drop function poison()");
    expect(await applyRetention()).toBe(1);
  });

  it("loses pictures, reading and every value of the document, and keeps its outcome, its codes and its audit", async () => {
    const { verificationId } = await checked({ vendorData: "case 7" });
    if (verificationId === undefined) throw new Error("no record");
    await closeCases();
    await keep(30);
    await age(verificationId, 31);
    await ageObjects(31);
    const before = await stateOf(verificationId);
    expect(before.personName).not.toBeNull();
    expect(await live()).toBeGreaterThan(0);

    expect(await applyRetention()).toBe(1);
    const after = await stateOf(verificationId);
    expect(after).toMatchObject({
      status: before.status,
      warnings: before.warnings,
      vendorData: "case 7",
      personName: null,
      documentNumberMasked: null,
      extractedData: {},
      warningDetails: [],
      erasedAt: expect.any(String),
      images: { frontOriginal: null, frontCanonical: null, backOriginal: null, backCanonical: null, portrait: null },
    });
    const { rows } = await database().ownerQuery("select * from id_verification where id = $1", [verificationId]);
    expect(rows[0]).toMatchObject({ reading_sealed: null, document_number_index: null, document_number_last4: null });
    expect(rows[0].search_text).not.toContain("ferreyra");
    const [entry] = await listAudit(org(), { limit: 1 });
    expect(entry).toMatchObject({
      action: "verification.erase",
      actor: { kind: "system" },
      details: { reason: "retention" },
    });
    expect(await live()).toBe(0);
    expect((await claimStaleObjects(new Date(), 100)).filter((object) => object.org === org()).length).toBeGreaterThan(
      0,
    );
    expect(await applyRetention()).toBe(0);
  });

  it("stays whole a day before, without the setting, while it waits for a person, and while a newer run is young", async () => {
    const { verificationId } = await checked();
    if (verificationId === undefined) throw new Error("no record");
    await closeCases();
    await age(verificationId, 100);
    expect(await applyRetention()).toBe(0);
    await keep(101);
    expect(await applyRetention()).toBe(0);
    await keep(30);
    await database().ownerQuery(
      `insert into review_case (case_id, organization_id, verification_id, state, rank, opened_at, due_at)
       values ($1, $2, $1, 'open', 1, now(), now())
       on conflict (case_id) do update set state = 'open'`,
      [verificationId, org()],
    );
    expect(await applyRetention()).toBe(0);
    await closeCases();
    expect(await applyRetention()).toBe(1);
  });

  it("is not erased early by whoever speaks as the application", async () => {
    const { verificationId } = await checked();
    await closeCases();
    await keep(30);
    const { withOrg, eraseVerification } = await import("@/lib/db");
    const id = (await records()).verifications[0]?.id ?? missing();
    expect(await withOrg(org(), () => eraseVerification(org(), id))).toBe(false);
    expect((await stateOf(String(verificationId))).personName).not.toBeNull();
  });
});

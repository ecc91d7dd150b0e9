import { describe, expect, it } from "vitest";
import { testPerson } from "@/lib/auth/testing";
import { validationId } from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { sessionApi } from "./testing";

const { create, created, database, detail, entity, entityNow, ofEntity, org } = sessionApi();

describe("a new validation", () => {
  it("is pending, current, and has both names of its session and the link to send", async () => {
    const person = await entity();
    const made = await created({ metadata: { ticket: 7 }, language: "es" }, person);
    expect(made).toMatchObject({
      status: "pending",
      isCurrent: true,
      entityId: person.id,
      organizationId: org(),
      validationSessionId: made.sessionId,
      metadata: { ticket: 7 },
      entityName: person.name,
      decision: null,
      verifiedAt: null,
    });
    expect(made.providerSessionUrl).toMatch(/^http:\/\/localhost:3000\/verify\/[\w-]{43}$/);
    const days = (Date.parse(made.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
    const shown = await detail(made.id);
    expect(shown.events.map(({ kind, by }) => [kind, by])).toEqual([["created", "API key"]]);
    expect(shown.providerSessionUrl).toBe(made.providerSessionUrl);
  });

  it("keeps the token of its link nowhere in the clear", async () => {
    const made = await created();
    const token = made.providerSessionUrl?.split("/").at(-1) ?? "";
    expect(token).toHaveLength(43);
    for (const table of ["validation", "hosted_session", "audit_entry", "validation_event"]) {
      const { rows } = await database().ownerQuery(`select t::text as text from ${table} t`);
      expect(rows.map(({ text }) => text).join()).not.toContain(token);
    }
  });

  it("is the only current one, and the one before keeps its status", async () => {
    const person = await entity();
    const first = await created({}, person);
    await Promise.all([created({}, person), created({}, person)]);
    const { validations, total } = await ofEntity(person.id);
    expect(total).toBe(3);
    expect(validations.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(validations.at(-1)).toMatchObject({ id: first.id, isCurrent: false, status: "pending" });
    expect((await ofEntity(person.id, "isCurrent=true")).total).toBe(1);
  });

  it("is one audit entry, and what the entity says of its KYC follows", async () => {
    const person = await entity();
    const made = await created({}, person);
    const entries = await listAudit(org(), { limit: 10, object: { kind: "validation", id: made.id } });
    expect(entries).toMatchObject([{ action: "validation.create", actor: { kind: "api-key" }, outcome: "success" }]);
    expect(await entityNow(person)).toMatchObject({
      kycVerified: false,
      kycProvider: "KYC Desk",
      kycData: { validationId: made.id, status: "pending" },
    });
  });

  it("is made by an analyst and not by a viewer", async () => {
    const person = await entity();
    const analyst = await testPerson(org(), "analyst");
    const viewer = await testPerson(org(), "viewer");
    expect((await create({ entityId: person.id }, analyst.headers)).status).toBe(201);
    expect((await create({ entityId: person.id }, viewer.headers)).status).toBe(403);
    expect((await ofEntity(person.id)).total).toBe(1);
  });
});

describe("a creation is refused", () => {
  it.each([
    ["an unknown entity", { entityId: crypto.randomUUID() }, 404, "NOT_FOUND"],
    ["no entity", {}, 400, "INVALID_REQUEST"],
    ["another integration", { integrationCode: "global_gueno_biometric_kyc" }, 400, "INVALID_REQUEST"],
  ])("for %s", async (_what, body, status, code) => {
    expect(await create(body)).toMatchObject({ status, body: { code } });
  });

  it.each([
    ["a code nobody knows", ["NOT_A_CODE"]],
    ["a spoof", ["LIVENESS_FACE_ATTACK"]],
    ["a block list", ["ID_DOCUMENT_IN_BLOCKLIST"]],
    ["the registry", ["RENAPER_NAME_MISMATCH"]],
  ])("when omitWarnings holds %s", async (_what, omitWarnings) => {
    const { id } = await entity();
    expect(await create({ entityId: id, omitWarnings })).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST", details: [{ path: "omitWarnings" }] },
    });
  });

  it("when the registry is asked for outside Argentina, and for 10 KB of metadata and a byte", async () => {
    const { id } = await entity({ countryCode: "BR" });
    expect(await create({ entityId: id, doubleCheckRenaper: true })).toMatchObject({ status: 400 });
    expect(await create({ entityId: id, metadata: { x: "y".repeat(10_240) } })).toMatchObject({ status: 400 });
    const argentine = await entity();
    expect((await created({ doubleCheckRenaper: true }, argentine)).status).toBe("pending");
  });

  it.each([
    [{ enabled: false, configured: false }, "NOT_ENABLED"],
    [{ enabled: true, configured: false }, "NOT_CONFIGURED"],
  ])("when the integration is %j: %s", async (sessionValidation, code) => {
    const { id } = await entity();
    await updateSettings(org(), { integrations: { sessionValidation } });
    expect(await create({ entityId: id })).toMatchObject({ status: 403, body: { code } });
  });

  it("for an entity of another organisation, as if it did not exist", async () => {
    const stranger = await database().newOrg();
    const { insertEntity } = await import("@/lib/db");
    const values = { countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
    const foreign = await insertEntity(stranger, { ...values, name: "Other", entityData: {}, attributes: {} });
    expect(await create({ entityId: foreign.id })).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect(validationId.safeParse(foreign.id).success).toBe(true);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeyActor, UserActor } from "@/lib/auth";
import { testKey, testPerson } from "@/lib/auth/testing";
import { KycError } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import * as kyc from "../..";
import { cardReading, installScriptedEngine, type ScriptedEngine } from "../../testing";
import { forgetProbe } from "../probe";
import { type FakeRemote, startFakeRemote } from "../testing";
import { shadowsEnded } from ".";

const CHECK = "POST /api/kyc/id-verification";
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);

let fake: FakeRemote;
let database: TestDatabase;
let engine: ScriptedEngine;
let actor: KeyActor;
let administrator: UserActor;

beforeAll(async () => {
  fake = await startFakeRemote();
  vi.stubEnv("KYC_SHADOW", "1");
  vi.stubEnv("KYC_REMOTE_URL", fake.url);
  vi.stubEnv("KYC_REMOTE_KEY", "sk_test_planted_key_0001");
  database = await createTestDatabase();
  actor = (await testKey(database.org)).actor;
  administrator = (await testPerson(database.org, "administrator")).actor;
});
afterAll(async () => {
  await database.close();
  await fake.close();
});
beforeEach(() => {
  fake.reset();
  forgetProbe();
  engine = installScriptedEngine();
});

const check = (fields = {}) => kyc.verifyDocument(actor, { front: JPEG, fields, requestId: "r1" });
const shadowsOf = async (id: string | undefined) => {
  await shadowsEnded();
  return kyc.listShadowRuns(actor, id);
};

describe("a shadow behind the engine of our own", () => {
  it("keeps in what the other server differs, beside an answer that is ours alone", async () => {
    fake.on(CHECK, {
      body: {
        status: "declined",
        warnings: ["DOCUMENT_EXPIRED"],
        extractedData: {
          firstName: "NADIA",
          lastName: "Ferreyra Olmos",
          documentNumber: "99999999",
          dateOfBirth: "1996-11-02",
        },
      },
    });
    const answer = await check({ minimumAge: "18", vendorData: "case 7" });
    expect([answer.status, answer.extractedData.documentNumber]).toEqual(["approved", "40118273"]);
    const [run] = await shadowsOf(answer.verificationId);
    expect(run).toMatchObject({ ranBy: "remote", outcome: "differs", failure: null });
    expect(run?.details?.status).toEqual({ main: "approved", shadow: "declined" });
    const verdicts = Object.fromEntries(run?.details?.fields.map(({ field, verdict }) => [field, verdict]) ?? []);
    expect(verdicts).toMatchObject({ firstName: "same", documentNumber: "differs", expirationDate: "one-sided" });
    const [sent] = fake.heard.filter(({ method }) => method === "POST");
    expect(sent?.body).toMatch(/name="minimumAge"\r\n\r\n18/);
    // Rules travel so that both decide by the same; whose check it is does not.
    expect(sent?.body).toMatch(/name="invalidMrzAction"\r\n\r\nDECLINE/);
    expect(sent?.body).not.toMatch(/case 7|vendorData/);
  });

  it("says in the audit that the pictures left the house, before they did", async () => {
    fake.on(CHECK, { body: { status: "approved" } });
    const { verificationId = "" } = await check();
    await shadowsOf(verificationId);
    const object = { kind: "verification", id: verificationId };
    const entries = await listAudit(database.org, { limit: 10, object });
    expect(entries.map(({ action, details }) => [action, details?.of ?? null])).toEqual([
      ["verification.shadow", null],
      ["remote.request", "verification.shadow"],
      ["verification.create", null],
    ]);
  });

  it("keeps what it read sealed", async () => {
    fake.on(CHECK, { body: { status: "approved", extractedData: { documentNumber: "PLANTED-NUMBER" } } });
    await shadowsOf((await check()).verificationId);
    const { rows } = await database.ownerQuery("select details_sealed from shadow_run");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.details_sealed?.includes("PLANTED"))).toBe(false);
  });

  it("neither delays nor changes an answer when it is slow, broken or refused", async () => {
    fake.on(CHECK, { status: 200, body: { status: "approved" }, delayMs: 700 });
    const from = performance.now();
    const slow = await check();
    expect(performance.now() - from).toBeLessThan(600);
    expect(slow.status).toBe("approved");
    expect((await shadowsOf(slow.verificationId))[0]?.durationMs).toBeGreaterThan(600);
    for (const [said, failure] of [
      [{ status: 500, body: "<h1>no</h1>" }, "SERVICE_UNAVAILABLE"],
      [{ status: 401, body: {} }, "NOT_CONFIGURED"],
    ] as const) {
      fake.on(CHECK, said);
      const answer = await check();
      expect(answer.status).toBe("approved");
      expect(await shadowsOf(answer.verificationId)).toMatchObject([{ outcome: "failed", failure, details: null }]);
    }
  });

  it("follows a check that found no document, too", async () => {
    engine.says(cardReading({ recognised: false }));
    fake.on(CHECK, { status: 500, body: { code: "VERIFICATION_FAILED" } });
    const refused = await check().catch((error: unknown) => error);
    const id = refused instanceof KycError ? refused.extras.verificationId : undefined;
    const [run] = await shadowsOf(id);
    expect(run?.details?.status).toEqual({ main: "failed", shadow: "failed" });
  });

  it("is counted by field for whoever keeps the settings, without the key", async () => {
    await shadowsEnded();
    const state = await kyc.readBackendState(administrator);
    expect(state).toMatchObject({ offer: { backend: "builtin", missing: [], shadow: "remote" } });
    expect(state.shadowRuns?.runs).toBeGreaterThanOrEqual(4);
    expect(state.shadowRuns?.failed).toBeGreaterThanOrEqual(2);
    expect(state.shadowRuns?.fields.find(({ field }) => field === "documentNumber")?.differs).toBeGreaterThanOrEqual(2);
    expect(state.server?.host).toBe(new URL(fake.url).host);
    expect(JSON.stringify(state)).not.toContain("planted");
  });
});

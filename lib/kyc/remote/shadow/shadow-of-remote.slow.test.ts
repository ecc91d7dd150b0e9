import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { testKey } from "@/lib/auth/testing";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import * as kyc from "../..";
import { installScriptedEngine } from "../../testing";
import { type FakeRemote, startFakeRemote } from "../testing";
import { shadowsEnded } from ".";

const ID = "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10";
const RECORDS = "/api/kyc/id-verification/verifications";
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);

let fake: FakeRemote;
let database: TestDatabase;
beforeAll(async () => {
  fake = await startFakeRemote();
  vi.stubEnv("KYC_BACKEND", "remote");
  vi.stubEnv("KYC_SHADOW", "1");
  vi.stubEnv("KYC_REMOTE_URL", fake.url);
  vi.stubEnv("KYC_REMOTE_KEY", "sk_test_planted_key_0001");
  database = await createTestDatabase();
  installScriptedEngine();
});
afterAll(async () => {
  await database.close();
  await fake.close();
});

it("our engine shadows another server: the answer is that server's, and nothing of ours becomes a record", async () => {
  const theirs = { status: "declined", extractedData: { documentNumber: "123" }, warnings: ["DOCUMENT_EXPIRED"] };
  fake.on("POST /api/kyc/id-verification", { body: { ...theirs, verificationId: ID } });
  fake.on(`GET ${RECORDS}`, { body: { verifications: [] } });
  fake.on(`GET ${RECORDS}/${ID}`, { body: { ...theirs, id: ID, createdAt: new Date().toISOString() } });
  const { actor } = await testKey(database.org);
  const answer = await kyc.verifyDocument(actor, { front: JPEG, requestId: "r1" });
  expect([answer.status, answer.extractedData.documentNumber]).toEqual(["declined", "123"]);
  await shadowsEnded();
  const [run] = await kyc.listShadowRuns(actor, ID);
  expect(run).toMatchObject({ ranBy: "builtin", outcome: "differs" });
  expect(run?.details?.fields.find(({ field }) => field === "documentNumber")).toEqual({
    field: "documentNumber",
    main: "123",
    shadow: "40118273",
    verdict: "differs",
  });
  const { rows } = await database.ownerQuery(
    "select (select count(*) from id_verification) + (select count(*) from stored_object) as n",
  );
  expect(Number(rows[0].n)).toBe(0);
});

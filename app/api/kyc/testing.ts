import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { z } from "zod";
import type { ask } from "@/app/api/_http/testing";
import { testKey } from "@/lib/auth/testing";
import type { OrgId } from "@/lib/contract";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { installScriptedEngine, type ScriptedEngine } from "@/lib/kyc/testing";

export const errorBody = z.looseObject({
  code: z.string(),
  error: z.string(),
  message: z.string(),
  requestId: z.string(),
  verificationId: z.string().optional(),
});

export type Fields = Record<string, string | Uint8Array>;
export type Answer = Awaited<ReturnType<typeof ask>>;

/**
 * What every test of these routes stands on: a real database and an engine that answers by script; a new organisation with
 * its key before each test. Call at the top of a test file. What it returns is read anew at each use.
 */
export function apiGround() {
  let database: TestDatabase;
  let org: OrgId;
  let engine: ScriptedEngine;
  let key: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    org = await database.newOrg();
    key = (await testKey(org)).headers;
    engine = installScriptedEngine();
  });
  return { database: () => database, org: () => org, engine: () => engine, key: () => key };
}

/** A refusal with its status and code; answers the body, whose `verificationId` names the record that was kept of it. */
export function refusal(answer: Answer, status: number, code: string) {
  expect(answer.status).toBe(status);
  const error = errorBody.parse(answer.body);
  expect(error).toMatchObject({ code, error: code });
  return error;
}

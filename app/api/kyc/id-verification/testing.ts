import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { z } from "zod";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { testKey } from "@/lib/auth/testing";
import {
  type OrgId,
  type VerificationAnswer,
  verificationAnswer,
  verificationDetail,
  verificationList,
} from "@/lib/contract";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { installScriptedEngine, type ScriptedEngine } from "@/lib/kyc/testing";
import { POST } from "./route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

export const errorBody = z.looseObject({
  code: z.string(),
  error: z.string(),
  message: z.string(),
  requestId: z.string(),
  verificationId: z.string().optional(),
});

type Fields = Record<string, string | Uint8Array>;
type Answer = Awaited<ReturnType<typeof ask>>;

/**
 * The route over a real database and an engine that answers by script; a new organisation with its key before each test.
 * Call at the top of a test file. What it returns is read anew at each use.
 */
export function checkApi() {
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

  const post = (fields: Fields, headers = key): Promise<Answer> => ask(POST, sendForm(fields, headers), {});
  const records = async (query = "") => verificationList.parse((await ask(LIST, get(`/x?${query}`, key), {})).body);
  return {
    database: () => database,
    org: () => org,
    engine: () => engine,
    key: () => key,
    post,
    records,
    /** A check with a small picture; fails the test when it gets no verdict. */
    checked: async (fields: Fields = {}): Promise<VerificationAnswer> => {
      const { status, body } = await post({ documentFront: jpeg(), ...fields });
      expect(status).toBe(200);
      return verificationAnswer.parse(body);
    },
    detail: async (id: string | undefined) =>
      verificationDetail.parse((await ask(DETAIL, get("/x", key), { id: id ?? "" })).body),
    /** Refused, kept as the one failed record there is, and named by the error. */
    refused: async (answer: Answer, status: number, code: string) => {
      expect(answer.status).toBe(status);
      const error = errorBody.parse(answer.body);
      expect(error).toMatchObject({ code, error: code });
      const { verifications, pagination } = await records();
      expect(pagination.total).toBe(1);
      expect(verifications[0]).toMatchObject({
        id: error.verificationId,
        status: "failed",
        errorMessage: error.message,
      });
      return error;
    },
  };
}

import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { errorBody } from "@/app/api/kyc/id-verification/testing";
import { testKey } from "@/lib/auth/testing";
import { type FaceMatchAnswer, faceMatchAnswer, faceMatchDetail, faceMatchList, type OrgId } from "@/lib/contract";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { installScriptedEngine, type ScriptedEngine } from "@/lib/kyc/testing";
import { POST } from "./route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

type Fields = Record<string, string | Uint8Array>;
type Answer = Awaited<ReturnType<typeof ask>>;

/** Face match over a real database and an engine that answers by script; a new organisation with its key before each test. */
export function faceMatchApi() {
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
  const records = async (query = "") => faceMatchList.parse((await ask(LIST, get(`/x?${query}`, key), {})).body);
  return {
    database: () => database,
    org: () => org,
    engine: () => engine,
    key: () => key,
    post,
    records,
    /** A match of two small pictures; fails the test when it gets no verdict. */
    matched: async (fields: Fields = {}): Promise<FaceMatchAnswer> => {
      const { status, body } = await post({ documentImage: jpeg(1), selfieImage: jpeg(2), ...fields });
      expect(status).toBe(200);
      return faceMatchAnswer.parse(body);
    },
    detail: async (id: string | undefined) =>
      faceMatchDetail.parse((await ask(DETAIL, get("/x", key), { id: id ?? "" })).body),
    /** Refused, kept as the newest record, and named by the error. */
    refused: async (answer: Answer, status: number, code: string) => {
      expect(answer.status).toBe(status);
      const error = errorBody.parse(answer.body);
      expect(error).toMatchObject({ code, error: code });
      const { verifications } = await records();
      expect(verifications[0]).toMatchObject({
        id: error.verificationId,
        status: "failed",
        match: false,
        score: null,
        errorMessage: error.message,
      });
      return error;
    },
  };
}

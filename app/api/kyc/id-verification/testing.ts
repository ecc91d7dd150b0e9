import { expect } from "vitest";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { type VerificationAnswer, verificationAnswer, verificationDetail, verificationList } from "@/lib/contract";
import { type Answer, apiGround, type Fields, refusal } from "../testing";
import { POST } from "./route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

/**
 * The route over a real database and an engine that answers by script; a new organisation with its key before each test.
 * Call at the top of a test file. What it returns is read anew at each use.
 */
export function checkApi() {
  const ground = apiGround();
  const post = (fields: Fields, headers = ground.key()): Promise<Answer> => ask(POST, sendForm(fields, headers), {});
  const records = async (query = "") =>
    verificationList.parse((await ask(LIST, get(`/x?${query}`, ground.key()), {})).body);
  return {
    ...ground,
    post,
    records,
    /** A check with a small picture; fails the test when it gets no verdict. */
    checked: async (fields: Fields = {}): Promise<VerificationAnswer> => {
      const { status, body } = await post({ documentFront: jpeg(), ...fields });
      expect(status).toBe(200);
      return verificationAnswer.parse(body);
    },
    detail: async (id: string | undefined) =>
      verificationDetail.parse((await ask(DETAIL, get("/x", ground.key()), { id: id ?? "" })).body),
    /** Refused, kept as the one failed record there is, and named by the error. */
    refused: async (answer: Answer, status: number, code: string) => {
      const error = refusal(answer, status, code);
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

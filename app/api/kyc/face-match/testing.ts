import { expect } from "vitest";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { type FaceMatchAnswer, faceMatchAnswer, faceMatchDetail, faceMatchList } from "@/lib/contract";
import { type Answer, apiGround, type Fields, refusal } from "../testing";
import { POST } from "./route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

/** Face match over a real database and an engine that answers by script; a new organisation with its key before each test. */
export function faceMatchApi() {
  const ground = apiGround();
  const post = (fields: Fields, headers = ground.key()): Promise<Answer> => ask(POST, sendForm(fields, headers), {});
  const records = async (query = "") =>
    faceMatchList.parse((await ask(LIST, get(`/x?${query}`, ground.key()), {})).body);
  return {
    ...ground,
    post,
    records,
    /** A match of two small pictures; fails the test when it gets no verdict. */
    matched: async (fields: Fields = {}): Promise<FaceMatchAnswer> => {
      const { status, body } = await post({ documentImage: jpeg(1), selfieImage: jpeg(2), ...fields });
      expect(status).toBe(200);
      return faceMatchAnswer.parse(body);
    },
    detail: async (id: string | undefined) =>
      faceMatchDetail.parse((await ask(DETAIL, get("/x", ground.key()), { id: id ?? "" })).body),
    /** Refused, kept as the newest record, and named by the error. */
    refused: async (answer: Answer, status: number, code: string) => {
      const error = refusal(answer, status, code);
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

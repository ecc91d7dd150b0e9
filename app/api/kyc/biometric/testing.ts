import { expect } from "vitest";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { type Answer, apiGround, type Fields, refusal } from "@/app/api/kyc/testing";
import {
  type BiometricAnswer,
  biometricAnswer,
  biometricCheckDetail,
  biometricCheckList,
  type EntityId,
  type ValidationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { encodeTemplate } from "@/lib/engine/face-match";
import type { FaceReading } from "@/lib/engine/face-reading";
import { POST } from "./route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

const OPEN = ["pending", "in_progress", "in_review", "approved"] as const;

/** The biometric check over a real database and an engine that answers by script; a new organisation before each test. */
export function biometricApi() {
  const api = apiGround();
  const post = (fields: Fields, headers = api.key()): Promise<Answer> => ask(POST, sendForm(fields, headers), {});
  const records = async (query = "") =>
    biometricCheckList.parse((await ask(LIST, get(`/x?${query}`, api.key()), {})).body);
  const put = async (id: ValidationId, changes: db.ValidationChanges) => {
    expect((await db.changeValidation(api.org(), id, OPEN, () => changes)).outcome).toBe("changed");
  };
  return {
    ...api,
    post,
    records,
    put,
    person: async (externalId: string | null = null) => {
      const values = { name: "Nadia", countryCode: "AR", externalId, taxId: null, nationality: null, status: "active" };
      return (await db.insertEntity(api.org(), { ...values, entityData: {}, attributes: {} })).id;
    },
    /** A validation that its session approved, with these stored faces. */
    approved: async (entityId: EntityId, ...faces: FaceReading[]) => {
      const [id, sessionId] = [db.newValidationId(), db.newHostedSessionId()];
      await db.insertValidation(api.org(), id, {
        entityId,
        sessionId,
        provider: "KYC Desk",
        integrationCode: "global_gueno_validation_kyc",
        doubleCheckRenaper: false,
        omitWarnings: [],
        webhookUrl: null,
        metadata: {},
        expiresAt: new Date(Date.now() + 86_400_000),
        createdBy: null,
      });
      for (const { face } of faces) {
        if (face === null) continue;
        const { kind, modelId } = face.template;
        const bytes = encodeTemplate(face.template);
        await db.insertFaceTemplates(api.org(), [{ of: { validationId: id }, entityId, kind, modelId, bytes }]);
      }
      await put(id, { status: "approved", automaticStatus: "approved", verifiedAt: new Date() });
      return { id, sessionId };
    },
    /** A check of one small picture; fails the test when it gets no answer. */
    checked: async (fields: Fields): Promise<BiometricAnswer> => {
      const { status, body } = await post({ userImage: jpeg(1), ...fields });
      expect(status).toBe(200);
      return biometricAnswer.parse(body);
    },
    detail: async (id: string | undefined) =>
      biometricCheckDetail.parse((await ask(DETAIL, get("/x", api.key()), { id: id ?? "" })).body),
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

import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { createValidation, listValidations } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "validation:read");
    return answerJson(await listValidations(actor, queryOf(request)), requestId);
  },
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "validation:create");
    return answerJson(await createValidation(actor, await jsonBody(request)), requestId, 201);
  },
});

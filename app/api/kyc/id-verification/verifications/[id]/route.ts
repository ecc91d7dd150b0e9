import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { attachEntity, getVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:read");
    return answerJson(await getVerification(actor, params.id), requestId);
  },
  PATCH: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:attach");
    return answerJson(await attachEntity(actor, params.id, await jsonBody(request)), requestId);
  },
});

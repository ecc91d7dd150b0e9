import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { listReviews, reviewVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:read");
    return answerJson(await listReviews(actor, params.id), requestId);
  },
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    return answerJson(await reviewVerification(actor, params.id, await jsonBody(request)), requestId, 201);
  },
});

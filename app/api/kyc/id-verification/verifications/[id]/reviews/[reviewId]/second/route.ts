import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { confirmReview } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string; reviewId: string }>({
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:second");
    return answerJson(await confirmReview(actor, params, await jsonBody(request)), requestId, 201);
  },
});

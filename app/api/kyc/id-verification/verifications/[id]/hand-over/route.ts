import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { handOverVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    return answerJson(await handOverVerification(actor, params.id, await jsonBody(request)), requestId);
  },
});

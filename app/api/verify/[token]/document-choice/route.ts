import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireHostedActor } from "@/lib/auth";
import { chooseHostedDocument } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ token: string }>({
  POST: async ({ request, params, requestId }) => {
    const actor = await requireHostedActor(params.token);
    return answerJson(await chooseHostedDocument(actor, await jsonBody(request)), requestId);
  },
});

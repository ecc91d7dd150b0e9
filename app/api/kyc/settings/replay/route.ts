import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { replayPolicy } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "settings:read");
    return answerJson(await replayPolicy(actor, await jsonBody(request)), requestId);
  },
});

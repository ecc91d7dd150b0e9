import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { confirmVerifications } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** 200 with a result for each record, also where some or all were refused. */
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    return answerJson(await confirmVerifications(actor, await jsonBody(request)), requestId);
  },
});

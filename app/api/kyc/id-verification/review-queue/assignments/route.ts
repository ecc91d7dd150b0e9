import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { assignVerifications } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** 200 with a result for each record, also where some or all were refused. */
  PUT: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "review:assign");
    return answerJson(await assignVerifications(actor, await jsonBody(request)), requestId);
  },
});

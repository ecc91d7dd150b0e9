import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { changeSettings, readSettings } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "settings:read");
    return answerJson(await readSettings(actor), requestId);
  },
  PATCH: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "settings:write");
    return answerJson(await changeSettings(actor, await jsonBody(request)), requestId);
  },
});

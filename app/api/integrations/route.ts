import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { changeSettings, readSettings } from "@/lib/kyc";

/** The part of the settings that says which checks are on and set up, at the address where the KYC API has it. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "settings:read");
    return answerJson((await readSettings(actor)).integrations, requestId);
  },
  PATCH: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "settings:write");
    const { integrations } = await changeSettings(actor, { integrations: await jsonBody(request) });
    return answerJson(integrations, requestId);
  },
});

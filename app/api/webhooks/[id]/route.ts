import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { getWebhook, removeWebhook, updateWebhook } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    return answerJson({ success: true, webhook: await getWebhook(actor, params.id) }, requestId);
  },
  PATCH: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    const webhook = await updateWebhook(actor, params.id, await jsonBody(request));
    return answerJson({ success: true, webhook }, requestId);
  },
  DELETE: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    await removeWebhook(actor, params.id);
    return answerJson({ success: true }, requestId);
  },
});

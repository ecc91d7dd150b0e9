import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { createWebhook, listWebhooks } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    return answerJson({ success: true, webhooks: await listWebhooks(actor) }, requestId);
  },
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    return answerJson({ success: true, ...(await createWebhook(actor, await jsonBody(request))) }, requestId, 201);
  },
});

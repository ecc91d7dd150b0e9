import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { redeliverWebhook } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "webhook:manage");
    return answerJson({ success: true, deliveryId: await redeliverWebhook(actor, params.id) }, requestId, 202);
  },
});

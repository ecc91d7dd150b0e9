import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { findEntity } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ externalId: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "entity:read");
    const entity = await findEntity(actor, { externalId: params.externalId });
    return answerJson({ success: true, entity }, requestId);
  },
});

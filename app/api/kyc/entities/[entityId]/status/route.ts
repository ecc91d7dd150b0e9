import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { getKycStatus } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ entityId: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "validation:read");
    return answerJson(await getKycStatus(actor, params.entityId), requestId);
  },
});

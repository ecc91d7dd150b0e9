import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { verifyAudit } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "audit:read");
    return answerJson(await verifyAudit(actor), requestId);
  },
});

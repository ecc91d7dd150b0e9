import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { listAudit } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "audit:read");
    return answerJson(await listAudit(actor, queryOf(request)), requestId);
  },
});

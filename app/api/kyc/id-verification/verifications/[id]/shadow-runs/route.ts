import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { listShadowRuns } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:read");
    return answerJson({ runs: await listShadowRuns(actor, params.id) }, requestId);
  },
});

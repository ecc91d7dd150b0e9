import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { claimVerification, releaseVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  /** Also the sign of life of who has the case already. */
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    return answerJson(await claimVerification(actor, params.id), requestId);
  },
  DELETE: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    await releaseVerification(actor, params.id);
    return answerJson({ released: true }, requestId);
  },
});

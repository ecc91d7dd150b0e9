import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { claimNextVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Claims the most pressing case. `verificationId` is null when nothing waits. */
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "review:decide");
    return answerJson({ verificationId: await claimNextVerification(actor) }, requestId);
  },
});

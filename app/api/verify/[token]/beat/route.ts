import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireHostedActor } from "@/lib/auth";
import { openHostedSession } from "@/lib/kyc";

/** A sign of life: without one for a while the clock calls the session abandoned. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ token: string }>({
  POST: async ({ params, requestId }) => {
    const actor = await requireHostedActor(params.token);
    return answerJson(await openHostedSession(actor), requestId);
  },
});

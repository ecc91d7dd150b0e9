import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireHostedActor } from "@/lib/auth";
import { finishHostedSession } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ token: string }>({
  POST: async ({ params, requestId }) => {
    const actor = await requireHostedActor(params.token);
    return answerJson(await finishHostedSession(actor), requestId);
  },
});

import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireHostedActor } from "@/lib/auth";
import { openHostedSession } from "@/lib/kyc";

/** No sign-in: the token in the address is the only right, and no word about the person comes back. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ token: string }>({
  GET: async ({ params, requestId }) => {
    const actor = await requireHostedActor(params.token);
    return answerJson(await openHostedSession(actor), requestId);
  },
});

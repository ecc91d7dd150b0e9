import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { health } from "@/lib/kyc";

// Asks the running processes: an answer from build time would be worthless.
export const dynamic = "force-dynamic";

/** The one address without authentication, and the one that is not audited. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ requestId }) => {
    const state = await health();
    return answerJson(state, requestId, state.ok ? 200 : 503);
  },
});

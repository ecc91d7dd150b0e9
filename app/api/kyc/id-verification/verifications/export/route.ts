import { answerStream } from "@/app/api/_http/answer-stream";
import { methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { exportVerifications } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "verification:export");
    const lines = await exportVerifications(actor, queryOf(request));
    const name = `verifications-${new Date().toISOString().slice(0, 10)}.csv`;
    return answerStream(lines, requestId, { type: "text/csv; charset=utf-8", name });
  },
});

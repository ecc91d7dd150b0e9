import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { withUploadSlot } from "@/app/api/_http/upload-slots";
import { requireApiActor } from "@/lib/auth";
import { recheckVerification } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  /** Body: the options to change, as JSON; none to run again as before. */
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:recheck");
    const options = await jsonBody(request);
    const progressId = request.headers.get("x-progress-id");
    const answer = await withUploadSlot(() =>
      recheckVerification(actor, params.id, { options, requestId, progressId }),
    );
    return answerJson(answer, requestId);
  },
});

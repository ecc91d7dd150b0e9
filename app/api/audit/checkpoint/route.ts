import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { makeAuditCheckpoint } from "@/lib/kyc";

/** A POST, since it writes an entry; the answer is offered as a file to keep. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "audit:read");
    const response = answerJson(await makeAuditCheckpoint(actor), requestId, 201);
    response.headers.set("Content-Disposition", 'attachment; filename="audit-checkpoint.json"');
    return response;
  },
});

import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { listViews, saveView } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "verification:read");
    return answerJson({ views: await listViews(actor) }, requestId);
  },
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "view:save");
    return answerJson(await saveView(actor, await jsonBody(request)), requestId, 201);
  },
});

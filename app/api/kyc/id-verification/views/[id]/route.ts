import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { changeView, removeView } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  PATCH: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "view:save");
    return answerJson(await changeView(actor, params.id, await jsonBody(request)), requestId);
  },
  DELETE: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "view:save");
    await removeView(actor, params.id);
    return answerJson({ removed: true }, requestId);
  },
});

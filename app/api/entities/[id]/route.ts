import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { getEntity, updateEntity } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "entity:read");
    return answerJson({ success: true, entity: await getEntity(actor, params.id) }, requestId);
  },
  PATCH: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "entity:write");
    const entity = await updateEntity(actor, params.id, await jsonBody(request));
    return answerJson({ success: true, entity }, requestId);
  },
});

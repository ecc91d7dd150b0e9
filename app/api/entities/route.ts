import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { createEntity, listEntities } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "entity:read");
    return answerJson(await listEntities(actor, queryOf(request)), requestId);
  },
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "entity:write");
    const entity = await createEntity(actor, await jsonBody(request));
    return answerJson({ success: true, entity }, requestId, 201);
  },
});

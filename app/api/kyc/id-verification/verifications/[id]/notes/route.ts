import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { addNote, listNotes } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:read");
    return answerJson(await listNotes(actor, params.id), requestId);
  },
  POST: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "review:note");
    return answerJson(await addNote(actor, params.id, await jsonBody(request)), requestId, 201);
  },
});

import { answerJson } from "@/app/api/_http/answer";
import { jsonBody } from "@/app/api/_http/json-body";
import { type Call, methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { cancelValidation } from "@/lib/kyc";

/** The API page's DELETE carries a body, which some clients and proxies drop: POST and `?reason=` do the same. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({ DELETE: cancel, POST: cancel });

async function cancel({ request, params, requestId }: Call<{ id: string }>): Promise<Response> {
  const actor = await requireApiActor(request, "validation:decide");
  const body = (await jsonBody(request)) ?? queryOf(request);
  return answerJson(await cancelValidation(actor, params.id, body), requestId);
}

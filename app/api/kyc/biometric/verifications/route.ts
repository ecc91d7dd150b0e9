import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { queryOf } from "@/app/api/_http/query";
import { requireApiActor } from "@/lib/auth";
import { listBiometricChecks } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "face:read");
    return answerJson(await listBiometricChecks(actor, queryOf(request)), requestId);
  },
});

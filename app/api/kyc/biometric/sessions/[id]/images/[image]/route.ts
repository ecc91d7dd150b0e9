import { answerImage } from "@/app/api/_http/answer-image";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { readBiometricSessionImage } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string; image: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "image:read");
    return answerImage(request, await readBiometricSessionImage(actor, params.id, params.image), requestId, null);
  },
});

import { requestLanguage } from "@/app/_language/request-language";
import { baseHeaders } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { requireApiActor } from "@/lib/auth";
import { makeReport } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ id: string }>({
  GET: async ({ request, params, requestId }) => {
    const actor = await requireApiActor(request, "verification:export");
    const bytes = await makeReport(actor, params.id, { requestId, language: requestLanguage(request) });
    return new Response(Uint8Array.from(bytes), {
      headers: {
        ...baseHeaders(requestId),
        "Content-Type": "application/pdf",
        "Content-Length": String(bytes.byteLength),
        "Content-Disposition": `attachment; filename="verification-${params.id}.pdf"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});

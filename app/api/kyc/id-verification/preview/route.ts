import { baseHeaders } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";
import { readBody } from "@/app/api/_http/read-body";
import { withReadingPlace, withUploadSlot } from "@/app/api/_http/upload-slots";
import { requireApiActor } from "@/lib/auth";
import { MAX_IMAGE_BYTES } from "@/lib/contract";
import { previewImage } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Body: the bytes of one file. Answer: the picture of its first page, which every browser can show. */
  POST: async ({ request, requestId }) => {
    const actor = await requireApiActor(request, "verification:create");
    const image = await withUploadSlot(async () => {
      const chunks: Uint8Array[] = [];
      await withReadingPlace(async () => {
        for await (const chunk of readBody(request, MAX_IMAGE_BYTES)) chunks.push(chunk);
      });
      return previewImage(actor, Buffer.concat(chunks));
    });
    return new Response(Uint8Array.from(image.bytes), {
      headers: { ...baseHeaders(requestId), "Content-Type": image.mime, "X-Content-Type-Options": "nosniff" },
    });
  },
});

import { requireApiActor } from "@/lib/auth";
import type { ImageKind } from "@/lib/contract";
import { readDocumentImage } from "@/lib/kyc";
import { answerImage } from "./answer-image";
import { type Call, methods } from "./methods";
import { queryOf } from "./query";

const EXTENSIONS: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/tiff": "tif",
  "application/pdf": "pdf",
};

/**
 * GET of one stored picture. Every browser can show what is served (`preview=1` is accepted and changes nothing);
 * `original=1` downloads the bytes as they came in.
 */
export function imageMethods(kind: ImageKind) {
  const read = async ({ request, params, requestId }: Call<{ id: string }>): Promise<Response> => {
    const actor = await requireApiActor(request, "image:read");
    const original = queryOf(request).original === "1";
    const image = await readDocumentImage(actor, params.id, { kind, original });
    return answerImage(request, image, requestId, original ? `${kind}.${EXTENSIONS[image.mime] ?? "bin"}` : null);
  };
  return methods<{ id: string }>({ GET: read });
}

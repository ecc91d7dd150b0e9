import { requireApiActor } from "@/lib/auth";
import type { ImageKind } from "@/lib/contract";
import { readDocumentImage, type StoredImage } from "@/lib/kyc";
import { baseHeaders } from "./answer";
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

function answerImage(request: Request, image: StoredImage, requestId: string, attachment: string | null): Response {
  const etag = `"${image.sha256}"`;
  const headers = {
    ...baseHeaders(requestId),
    ETag: etag,
    "Content-Type": image.mime,
    "Content-Disposition": attachment === null ? "inline" : `attachment; filename="${attachment}"`,
    "X-Content-Type-Options": "nosniff",
    // A picture opened in a tab of its own can run or load nothing.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(Uint8Array.from(image.bytes), {
    headers: { ...headers, "Content-Length": String(image.bytes.byteLength) },
  });
}

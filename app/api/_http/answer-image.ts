import type { StoredImage } from "@/lib/kyc";
import { baseHeaders } from "./answer";

/** A stored picture: private, never kept, never run. `attachment` names the file of a download; null shows it in place. */
export function answerImage(
  request: Request,
  image: StoredImage,
  requestId: string,
  attachment: string | null,
): Response {
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

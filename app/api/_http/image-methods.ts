import { type Actor, requireApiActor } from "@/lib/auth";
import type { StoredImage } from "@/lib/kyc";
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

/** A verb that gives one stored picture of a record. */
type ReadImage = (actor: Actor, id: unknown, which: { kind: string; original: boolean }) => Promise<StoredImage>;

/**
 * GET of one stored picture of the record in the address. Every browser can show what is served (`preview=1` is accepted
 * and changes nothing); `original=1` downloads the bytes as they came in.
 */
export function imageMethods(kind: string, readImage: ReadImage) {
  const read = async ({ request, params, requestId }: Call<{ id: string }>): Promise<Response> => {
    const actor = await requireApiActor(request, "image:read");
    const original = queryOf(request).original === "1";
    const image = await readImage(actor, params.id, { kind, original });
    return answerImage(request, image, requestId, original ? `${kind}.${EXTENSIONS[image.mime] ?? "bin"}` : null);
  };
  return methods<{ id: string }>({ GET: read });
}

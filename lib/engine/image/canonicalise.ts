import { EngineError } from "@/lib/engine/error";
import type { Header, ImageHeader } from "@/lib/engine/gate";
import type { CanonicalImage } from "./canonical-image";
import { encode } from "./encode";
import { guardedSharp, MAX_INPUT_PIXELS } from "./guarded-sharp";
import { rasterisePdf } from "./rasterise-pdf";

/** A file keeps its own family, so that a screenshot stays lossless; TIFF becomes JPEG because browsers show no TIFF. */
const FAMILY: Record<ImageHeader["type"], CanonicalImage["mime"]> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  tiff: "image/jpeg",
};

/**
 * Decodes untrusted bytes that passed the gate: one image, or the first two pages of a PDF. For decoder processes only.
 * Throws `EngineError`: UNREADABLE_IMAGE, IMAGE_TOO_COMPLEX, PDF_ENCRYPTED, PDF_TOO_COMPLEX, EMPTY_PAGE.
 */
export async function canonicalise(bytes: Uint8Array, header: Header): Promise<CanonicalImage[]> {
  if (header.type === "pdf") return rasterisePdf(bytes);
  // sharp's default failOn stays: any warning refuses. All 668 genuine photographs pass it, and a half-decoded picture
  // must never reach a verdict.
  const picture = guardedSharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS });
  try {
    return [await encode(picture, FAMILY[header.type])];
  } catch (cause) {
    if (cause instanceof Error && /memory/i.test(cause.message))
      throw new EngineError("IMAGE_TOO_COMPLEX", "The image needs too much memory to open.", { cause });
    throw new EngineError("UNREADABLE_IMAGE", "The image is damaged and cannot be opened.", { cause });
  }
}

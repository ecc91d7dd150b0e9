import type { Sharp } from "sharp";
import { CANONICAL_LONG_SIDE } from "@/lib/engine/gate";
import type { CanonicalImage } from "./canonical-image";

/** Quality 95 without chroma subsampling: red print on a coloured guilloche loses its edges at 4:2:0. */
const LOSSY_QUALITY = 95;

/** Huffman tables are not optimised: 10 % fewer bytes would cost five times the processor time (480 against 97 ms at 12 Mpx). */
const JPEG = { quality: LOSSY_QUALITY, chromaSubsampling: "4:4:4", optimiseCoding: false };
const PNG = { compressionLevel: 4, adaptiveFiltering: true };
/** Effort 0: higher ones double the time for a tenth of the bytes. */
const WEBP = { quality: LOSSY_QUALITY, effort: 0 };

/**
 * Ends a sharp pipeline in the canonical form. Metadata is left behind because sharp copies none unless asked; colours
 * are converted to sRGB through the embedded profile first.
 */
export async function encode(picture: Sharp, mime: CanonicalImage["mime"]): Promise<CanonicalImage> {
  const upright = picture
    .autoOrient()
    .resize({ width: CANONICAL_LONG_SIDE, height: CANONICAL_LONG_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
  const encoded =
    mime === "image/png" ? upright.png(PNG) : mime === "image/webp" ? upright.webp(WEBP) : upright.jpeg(JPEG);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { mime, bytes: data, width: info.width, height: info.height };
}

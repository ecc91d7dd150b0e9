import { checkHeader } from "./check-header";
import type { ImageHeader } from "./header";
import { CANONICAL_LIMITS } from "./limits";
import { unsupported } from "./refuse";

/**
 * As `checkHeader`, for bytes in the form of our own pictures: these outgrow an upload, but are never TIFF or PDF.
 * Throws `EngineError` as it does.
 */
export function checkCanonical(bytes: Uint8Array): ImageHeader & { type: "jpeg" | "png" | "webp" } {
  const header = checkHeader(bytes, CANONICAL_LIMITS);
  const { type } = header;
  if (type === "pdf" || type === "tiff") throw unsupported("a picture of our own is JPEG, PNG or WebP");
  return { ...header, type };
}

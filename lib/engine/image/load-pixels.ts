import { EngineError } from "@/lib/engine/error";
import { CANONICAL_LONG_SIDE } from "@/lib/engine/gate";
import type { Pixels } from "@/lib/engine/pixels";
import { guardedSharp } from "./guarded-sharp";

/**
 * Unpacks a canonical image of our own making: sRGB, three bytes a pixel. Never give it what a person sent. A `longSide`
 * makes a larger picture that small while it is unpacked, which for JPEG costs a fraction of unpacking it whole.
 */
export async function loadPixels(encoded: Uint8Array, longSide = CANONICAL_LONG_SIDE): Promise<Pixels> {
  try {
    const { data, info } = await guardedSharp(encoded, { limitInputPixels: CANONICAL_LONG_SIDE ** 2 })
      .resize({ width: longSide, height: longSide, fit: "inside", withoutEnlargement: true })
      .removeAlpha()
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (cause) {
    throw new EngineError("UNREADABLE_IMAGE", "A stored image cannot be opened any more.", { cause });
  }
}

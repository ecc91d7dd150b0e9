import type { Quad } from "@/lib/engine/reading";
import type { CanonicalImage } from "./canonical-image";
import { encode } from "./encode";
import { guardedSharp } from "./guarded-sharp";
import { loadPixels } from "./load-pixels";
import { quadSize, rectify, shrink } from "./warp";

/** Long side of what is cut out: enough for a portrait, small enough for a list. */
const LONG_SIDE = 1_200;
const MIN_SIDE = 8;

/** The inside of `quad` of a canonical picture as an upright JPEG of its own, long side at most 1,200. */
export async function cutOut(picture: Uint8Array, quad: Quad): Promise<CanonicalImage> {
  const source = await loadPixels(picture);
  const size = quadSize(quad);
  const within = (side: number, most: number) => Math.min(most, Math.max(MIN_SIDE, Math.round(side)));
  const cut = rectify(source, quad, within(size.width, source.width), within(size.height, source.height));
  const { data, width, height } = shrink(cut, LONG_SIDE);
  return encode(guardedSharp(data, { raw: { width, height, channels: 3 } }), "image/jpeg");
}

import type { Pixels } from "@/lib/engine/pixels";
import { encode } from "./encode";
import { guardedSharp } from "./guarded-sharp";

/** A raster of ours as a JPEG in the canonical form. */
export async function toJpeg({ data, width, height }: Pixels): Promise<Uint8Array> {
  return (await encode(guardedSharp(data, { raw: { width, height, channels: 3 } }), "image/jpeg")).bytes;
}

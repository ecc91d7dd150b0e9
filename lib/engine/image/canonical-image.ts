/**
 * The one picture of a side that everything after the decoder sees, shows and stores: upright, sRGB, 8 bits, opaque,
 * without metadata, long side at most 4,000 pixels.
 */
export interface CanonicalImage {
  mime: "image/jpeg" | "image/png" | "image/webp";
  bytes: Uint8Array;
  width: number;
  height: number;
}

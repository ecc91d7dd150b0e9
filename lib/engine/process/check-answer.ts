import { checkCanonical } from "@/lib/engine/gate";
import type { CanonicalImage } from "@/lib/engine/image";
import { canonicalImagesSchema } from "./messages";

/** A decoder has seen hostile bytes: what it sends back passes the gate again before anything stores or opens it. */
export function checkAnswer(answer: unknown): CanonicalImage[] {
  const images = canonicalImagesSchema.parse(answer);
  for (const { mime, bytes, width, height } of images) {
    const header = checkCanonical(bytes);
    const same = header.width === width && header.height === height;
    if (!same || mime !== `image/${header.type}`) throw new Error("a decoder's answer does not fit its own bytes");
  }
  return images;
}

import crypto from "node:crypto";
import type { Actor } from "@/lib/auth";
import type { StoredImage } from "../stored-image";
import { engine } from "./engine";
import { refusalOf } from "./engine-refusals";

/**
 * Decodes in the engine's fenced processes like a check does, and keeps nothing. `limits` says whether the bytes may be as
 * large as an upload, or as a picture of our own making.
 */
export async function previewImage(
  actor: Actor,
  bytes: Uint8Array,
  limits: "upload" | "canonical" = "upload",
): Promise<StoredImage> {
  const [picture] = await engine()
    .decode(bytes, { fairnessKey: actor.orgId, limits })
    .catch((error: unknown) => {
      throw refusalOf(error, "documentFront");
    });
  if (picture === undefined) throw new Error("The decoder answered without a picture.");
  return {
    bytes: picture.bytes,
    mime: picture.mime,
    sha256: crypto.createHash("sha256").update(picture.bytes).digest("hex"),
  };
}

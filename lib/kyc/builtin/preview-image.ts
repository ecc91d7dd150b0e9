import crypto from "node:crypto";
import type { Actor } from "@/lib/auth";
import type { StoredImage } from "../stored-image";
import { decodeSides } from "./decode-sides";

/** Decodes in the engine's fenced processes like a check does, and keeps nothing. */
export async function previewImage(actor: Actor, bytes: Uint8Array): Promise<StoredImage> {
  const [sheet] = await decodeSides(actor, { front: bytes, back: null });
  if (sheet === undefined) throw new Error("The decoder answered without a picture.");
  const { mime, bytes: picture } = sheet.canonical;
  return { bytes: picture, mime, sha256: crypto.createHash("sha256").update(picture).digest("hex") };
}

import type { Actor } from "@/lib/auth";
import { backend } from "./backend";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

/**
 * The picture an upload would become (first page of a PDF, first frame of a TIFF), for a look before it is sent. Nothing
 * is kept. INVALID_REQUEST when the bytes are no acceptable image.
 */
export async function previewImage(actor: Actor, bytes: Uint8Array): Promise<StoredImage> {
  permit(actor, "verification:create");
  return backend().previewImage(actor, bytes);
}

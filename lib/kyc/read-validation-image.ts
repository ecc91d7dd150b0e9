import type { Actor } from "@/lib/auth";
import { validationId, validationImage } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

/** A picture of a session, in our own encoding. Every view is an audit entry. NOT_FOUND when there is no such picture. */
export async function readValidationImage(actor: Actor, id: unknown, image: unknown): Promise<StoredImage> {
  permit(actor, "image:read");
  const request = { id: parseId(validationId, id, "image"), image: parseId(validationImage, image, "image") };
  return backend().readValidationImage(actor, request);
}

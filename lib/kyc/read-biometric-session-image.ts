import type { Actor } from "@/lib/auth";
import { biometricSessionId, biometricSessionImage } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

/** A picture of an embedded biometric session, in our own encoding. Every view is an audit entry. NOT_FOUND for none. */
export async function readBiometricSessionImage(actor: Actor, id: unknown, image: unknown): Promise<StoredImage> {
  permit(actor, "image:read");
  const request = {
    id: parseId(biometricSessionId, id, "image"),
    image: parseId(biometricSessionImage, image, "image"),
  };
  return backend().readBiometricSessionImage(actor, request);
}

import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { BIOMETRIC_IMAGES, biometricCheckId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

const request = z.object({ kind: z.enum(BIOMETRIC_IMAGES), original: z.boolean().default(false) });

/**
 * The stored picture of a biometric check or the face as it was compared, or with `original` the bytes as they came in (a
 * permission of its own). Every view is an audit entry.
 */
export async function readBiometricImage(actor: Actor, id: unknown, input: unknown): Promise<StoredImage> {
  permit(actor, "image:read");
  const { kind, original } = parseInput(request, input);
  if (original) permit(actor, "image:original");
  return backend().readBiometricImage(actor, { id: parseId(biometricCheckId, id, "image"), kind, original });
}

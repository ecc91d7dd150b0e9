import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { IMAGE_KINDS, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

const request = z.object({ kind: z.enum(IMAGE_KINDS), original: z.boolean().default(false) });

/**
 * A stored picture of a check: our re-encoding, or with `original` the bytes as they came in (a permission of its own).
 * Every view is an audit entry. NOT_FOUND when the check is unknown or that side was never stored.
 */
export async function readDocumentImage(actor: Actor, id: unknown, input: unknown): Promise<StoredImage> {
  permit(actor, "image:read");
  const { kind, original } = parseInput(request, input);
  if (original) permit(actor, "image:original");
  return backend().readDocumentImage(actor, { id: parseId(verificationId, id, "image"), kind, original });
}

import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { FACE_MATCH_IMAGES, faceMatchId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import type { StoredImage } from "./stored-image";

const request = z.object({ kind: z.enum(FACE_MATCH_IMAGES), original: z.boolean().default(false) });

/**
 * A stored picture of a face match: our re-encoding or one of the aligned faces, or with `original` the bytes as they came
 * in (a permission of its own). Every view is an audit entry.
 */
export async function readFaceMatchImage(actor: Actor, id: unknown, input: unknown): Promise<StoredImage> {
  permit(actor, "image:read");
  const { kind, original } = parseInput(request, input);
  if (original) permit(actor, "image:original");
  return backend().readFaceMatchImage(actor, { id: parseId(faceMatchId, id, "image"), kind, original });
}

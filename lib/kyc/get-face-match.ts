import type { Actor } from "@/lib/auth";
import { type FaceMatchDetail, faceMatchId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** One face match with what was seen on each picture. NOT_FOUND for unknown ids, malformed ones and other organisations' alike. */
export async function getFaceMatch(actor: Actor, id: unknown): Promise<FaceMatchDetail> {
  permit(actor, "face:read");
  return backend().getFaceMatch(actor, parseId(faceMatchId, id, "face match"));
}

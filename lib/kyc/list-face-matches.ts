import type { Actor } from "@/lib/auth";
import { type FaceMatchList, faceMatchListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A page of the organisation's face matches, newest first. `input` is the query of the URL as text values. */
export async function listFaceMatches(actor: Actor, input: unknown): Promise<FaceMatchList> {
  permit(actor, "face:read");
  return backend().listFaceMatches(actor, parseInput(faceMatchListQuery, input));
}

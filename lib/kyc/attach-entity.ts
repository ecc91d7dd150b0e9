import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { entityId, type VerificationDetail, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

const request = z.strictObject({ entityId });

/** Say whose document a check without an entity was. Once: ENTITY_ALREADY_ATTACHED afterwards. All runs of the case follow. */
export async function attachEntity(actor: Actor, id: unknown, input: unknown): Promise<VerificationDetail> {
  permit(actor, "verification:attach");
  const parsed = parseInput(request, input);
  return backend().attachEntity(actor, { id: parseId(verificationId, id, "verification"), entityId: parsed.entityId });
}

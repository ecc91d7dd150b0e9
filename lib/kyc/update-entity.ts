import type { Actor } from "@/lib/auth";
import { type EntityRecord, entityId, entityPatch } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

/** Change what is named in `input` and nothing else. The same duplicates are refused as at creation. */
export async function updateEntity(actor: Actor, id: unknown, input: unknown): Promise<EntityRecord> {
  permit(actor, "entity:write");
  const patch = parseInput(entityPatch, input);
  return backend().updateEntity(actor, { id: parseId(entityId, id, "entity"), patch });
}

import type { Actor } from "@/lib/auth";
import { type EntityRecord, entityCreate } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A new person. DUPLICATE_TAX_ID or DUPLICATE_EXTERNAL_ID, with the id of the one that is there, when one exists. */
export async function createEntity(actor: Actor, input: unknown): Promise<EntityRecord> {
  permit(actor, "entity:write");
  return backend().createEntity(actor, parseInput(entityCreate, input));
}

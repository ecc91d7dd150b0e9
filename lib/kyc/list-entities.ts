import type { Actor } from "@/lib/auth";
import { type EntityList, entityListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

export async function listEntities(actor: Actor, input: unknown): Promise<EntityList> {
  permit(actor, "entity:read");
  return backend().listEntities(actor, parseInput(entityListQuery, input));
}

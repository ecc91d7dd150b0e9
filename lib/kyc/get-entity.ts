import type { Actor } from "@/lib/auth";
import { type EntityRecord, entityId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

export async function getEntity(actor: Actor, id: unknown): Promise<EntityRecord> {
  permit(actor, "entity:read");
  return backend().getEntity(actor, { id: parseId(entityId, id, "entity") });
}

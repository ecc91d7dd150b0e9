import type { Actor } from "@/lib/auth";
import { type EntityId, type EntityRecord, KycError } from "@/lib/contract";
import * as db from "@/lib/db";

/** The entity that a check names. The pages of these checks list no 404: one that is not there makes the request a wrong one. */
export async function namedEntity(actor: Actor, id: EntityId | undefined): Promise<EntityRecord | null> {
  if (id === undefined) return null;
  const found = await db.findEntity(actor.orgId, id);
  if (found !== null) return found;
  const details = [{ path: "entityId", message: "names no entity of this organisation" }];
  throw new KycError("INVALID_REQUEST", "entityId names no entity of this organisation.", { details });
}

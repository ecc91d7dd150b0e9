import type { Actor } from "@/lib/auth";
import { type EntityKycStatus, entityId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** Whether a person is verified now, since when and until when. NOT_FOUND when there is no such entity. */
export async function getKycStatus(actor: Actor, of: unknown): Promise<EntityKycStatus> {
  permit(actor, "validation:read");
  return backend().getKycStatus(actor, parseId(entityId, of, "entity"));
}

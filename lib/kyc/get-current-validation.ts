import type { Actor } from "@/lib/auth";
import { entityId, type ValidationDetail } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** The one current validation of a person; null when there is none. NOT_FOUND when there is no such entity. */
export async function getCurrentValidation(actor: Actor, of: unknown): Promise<ValidationDetail | null> {
  permit(actor, "validation:read");
  return backend().getCurrentValidation(actor, parseId(entityId, of, "entity"));
}

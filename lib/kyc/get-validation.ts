import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** One validation with its faces, challenge and events. NOT_FOUND for unknown, malformed and other organisations' ids. */
export async function getValidation(actor: Actor, id: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:read");
  return backend().getValidation(actor, parseId(validationId, id, "validation"));
}

import type { Actor } from "@/lib/auth";
import { entityId, type ValidationList, validationListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

/** The validations of one person, newest first. NOT_FOUND when there is no such entity. */
export async function listEntityValidations(actor: Actor, of: unknown, input: unknown): Promise<ValidationList> {
  permit(actor, "validation:read");
  const query = parseInput(validationListQuery, input);
  return backend().listEntityValidations(actor, parseId(entityId, of, "entity"), query);
}

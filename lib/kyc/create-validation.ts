import type { Actor } from "@/lib/auth";
import { type ValidationRecord, validationCreate } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/**
 * Start a KYC by hosted session for a person: a pending validation with the link to send. It becomes the entity's only
 * current one. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED, INVALID_REQUEST, NOT_FOUND for the entity.
 */
export async function createValidation(actor: Actor, input: unknown): Promise<ValidationRecord> {
  permit(actor, "validation:create");
  return backend().createValidation(actor, parseInput(validationCreate, input));
}

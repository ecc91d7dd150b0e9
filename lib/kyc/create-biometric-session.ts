import type { Actor } from "@/lib/auth";
import { type BiometricSessionRecord, biometricSessionCreate } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/**
 * A link to a live selfie that is compared with an approved KYC. Errors: NOT_ENABLED, NOT_CONFIGURED, NO_PORTRAIT,
 * ACTIVE_SESSION_EXISTS with `activeSessionId`, NOT_FOUND for the entity.
 */
export async function createBiometricSession(actor: Actor, input: unknown): Promise<BiometricSessionRecord> {
  permit(actor, "validation:create");
  return backend().createBiometricSession(actor, parseInput(biometricSessionCreate, input));
}

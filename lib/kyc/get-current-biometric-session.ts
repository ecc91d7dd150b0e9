import type { Actor } from "@/lib/auth";
import { type CurrentBiometricSession, entityId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** The newest biometric session of a person, of whatever status; null when there is none. */
export async function getCurrentBiometricSession(actor: Actor, of: unknown): Promise<CurrentBiometricSession | null> {
  permit(actor, "validation:read");
  return backend().getCurrentBiometricSession(actor, parseId(entityId, of, "entity"));
}

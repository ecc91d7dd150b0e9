import type { Actor } from "@/lib/auth";
import { type BiometricSessionList, biometricSessionListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A page, newest first; with `entityId` the entity's newest approved one as `currentSessionId`. `input`: text values. */
export async function listBiometricSessions(actor: Actor, input: unknown): Promise<BiometricSessionList> {
  permit(actor, "validation:read");
  return backend().listBiometricSessions(actor, parseInput(biometricSessionListQuery, input));
}

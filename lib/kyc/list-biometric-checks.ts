import type { Actor } from "@/lib/auth";
import { type BiometricCheckList, biometricCheckListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A page of the organisation's biometric checks, newest first. `input` is the query of the URL as text values. */
export async function listBiometricChecks(actor: Actor, input: unknown): Promise<BiometricCheckList> {
  permit(actor, "face:read");
  return backend().listBiometricChecks(actor, parseInput(biometricCheckListQuery, input));
}

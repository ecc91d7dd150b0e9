import type { Actor } from "@/lib/auth";
import { type BiometricSessionDetail, biometricSessionId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

export async function getBiometricSession(actor: Actor, id: unknown): Promise<BiometricSessionDetail> {
  permit(actor, "validation:read");
  return backend().getBiometricSession(actor, parseId(biometricSessionId, id, "biometric session"));
}

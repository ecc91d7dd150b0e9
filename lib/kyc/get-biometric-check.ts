import type { Actor } from "@/lib/auth";
import { type BiometricCheckDetail, biometricCheckId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** One biometric check with every face it was compared with. NOT_FOUND for unknown ids, malformed ones and other organisations' alike. */
export async function getBiometricCheck(actor: Actor, id: unknown): Promise<BiometricCheckDetail> {
  permit(actor, "face:read");
  return backend().getBiometricCheck(actor, parseId(biometricCheckId, id, "biometric check"));
}

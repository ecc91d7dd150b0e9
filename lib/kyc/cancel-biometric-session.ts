import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type BiometricSessionRecord, biometricSessionId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

const request = z.object({ reason: z.string().trim().max(2_000).optional() }).default({});

/** End a biometric session that is open: its link is dead. INVALID_STATUS from any other status. */
export async function cancelBiometricSession(
  actor: Actor,
  id: unknown,
  input: unknown,
): Promise<BiometricSessionRecord> {
  permit(actor, "validation:decide");
  const reason = parseInput(request, input).reason ?? null;
  return backend().cancelBiometricSession(actor, {
    id: parseId(biometricSessionId, id, "biometric session"),
    reason,
  });
}

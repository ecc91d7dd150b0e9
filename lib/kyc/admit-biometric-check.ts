import type { Actor } from "@/lib/auth";
import { backend } from "./backend";
import { permit } from "./permit";

/** What is refused before the picture is even received: FORBIDDEN, then NOT_ENABLED, then NOT_CONFIGURED. */
export async function admitBiometricCheck(actor: Actor): Promise<void> {
  permit(actor, "face:check");
  await backend().admitBiometricCheck(actor);
}

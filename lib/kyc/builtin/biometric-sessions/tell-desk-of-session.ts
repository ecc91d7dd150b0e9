import type { HostedStep, OrgId } from "@/lib/contract";
import type { StoredBiometricSession } from "@/lib/db";
import { announce } from "../../events";

/** A desk that watches hears of the session, and of its person, whose page shows it. `step`: how far the person is. */
export function tellDeskOfSession(
  org: OrgId,
  { id, entityId, status }: Pick<StoredBiometricSession, "id" | "entityId" | "status">,
  step: HostedStep | null,
): void {
  announce(org, { type: "biometric-session", biometricSessionId: id, entityId, status, step });
  if (step === null) announce(org, { type: "entity", entityId });
}

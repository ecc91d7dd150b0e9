import { countRecoveryCodes, findSecondFactor } from "@/lib/db";
import type { UserActor } from "../actor";
import { isPending } from "../second-factor/pending";
import { base32, otpauthUri } from "../second-factor/totp";

/** How apps name the entry. */
const ISSUER = "KYC Desk";

export type OwnSecondFactor =
  | { state: "off" }
  /** Begun and not confirmed: what the app needs to take it in. */
  | { state: "pending"; secret: string; uri: string }
  | { state: "on"; since: string; recoveryCodesLeft: number };

/** How this person's second factor stands. The secret is told while it is set up, and never again. */
export async function readSecondFactor(actor: UserActor, nowMs: number = Date.now()): Promise<OwnSecondFactor> {
  const { orgId, userId, email } = actor;
  const factor = await findSecondFactor(orgId, userId);
  if (factor !== null && factor.confirmedAt !== null) {
    const recoveryCodesLeft = await countRecoveryCodes(orgId, userId);
    return { state: "on", since: factor.confirmedAt.toISOString(), recoveryCodesLeft };
  }
  if (!isPending(factor, nowMs)) return { state: "off" };
  const { secret } = factor;
  return { state: "pending", secret: base32(secret), uri: otpauthUri(secret, ISSUER, email) };
}

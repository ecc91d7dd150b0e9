import { ownCode, parseInput } from "@/lib/contract";
import { confirmFactor, findSecondFactor, revokeSessionsOf, takeFactorStep, withOrg } from "@/lib/db";
import type { UserActor } from "../actor";
import { isPending } from "../second-factor/pending";
import { renewRecoveryCodes } from "../second-factor/recovery-codes";
import { matchingStep } from "../second-factor/totp";
import { startTry } from "../tries";
import { auditOwn } from "./audit-own";
import type { ProofRefusal } from "./prove";

export type Confirmed = { ok: true; recoveryCodes: string[] } | ProofRefusal | { ok: false; reason: "nothing-begun" };

/**
 * Show that the app has the secret: from now on signing in asks for its codes. The recovery codes are told this once. Other
 * sessions end, since they were opened without it.
 */
export async function confirmSecondFactor(
  actor: UserActor,
  input: unknown,
  nowMs: number = Date.now(),
): Promise<Confirmed> {
  const { code } = parseInput(ownCode, input);
  const { orgId, userId, sessionId, email } = actor;
  const attempt = startTry(email, `signed-in ${userId}`);
  if (!attempt.ok) return { ok: false, reason: "wait", seconds: attempt.seconds };
  const confirmed = await withOrg(orgId, async (): Promise<Confirmed> => {
    const factor = await findSecondFactor(orgId, userId);
    if (!isPending(factor, nowMs)) return { ok: false, reason: "nothing-begun" };
    const step = matchingStep(factor.secret, code.replace(/\s/g, ""), nowMs);
    if (step === null) return { ok: false, reason: "wrong-code" };
    if (!(await confirmFactor(orgId, userId))) return { ok: false, reason: "nothing-begun" };
    await takeFactorStep(orgId, userId, step);
    const recoveryCodes = await renewRecoveryCodes(orgId, userId);
    const sessionsEnded = await revokeSessionsOf(orgId, userId, sessionId);
    await auditOwn(actor, "second-factor.enable", { before: { state: "off" }, after: { state: "on" }, sessionsEnded });
    return { ok: true, recoveryCodes };
  });
  if (confirmed.ok) attempt.forgive();
  return confirmed;
}

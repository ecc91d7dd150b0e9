import type { OrgId, UserId } from "@/lib/contract";
import { countRecoveryCodes, findSecondFactor, takeFactorStep, takeRecoveryCode, withOrg } from "@/lib/db";
import { isRecoveryCode, normaliseCode, recoveryHash } from "./recovery-codes";
import { matchingStep } from "./totp";

export type TakenCode = { by: "app" } | { by: "recovery-code"; left: number };

/**
 * Use up a code of the person's app, or one of their recovery codes: null when it is neither, or was used before. Join it
 * with what the code allows in one transaction, so that a code is never lost for nothing.
 */
export async function takeCode(
  org: OrgId,
  user: UserId,
  typed: string,
  nowMs: number = Date.now(),
): Promise<TakenCode | null> {
  const code = normaliseCode(typed.slice(0, 64));
  return withOrg(org, async () => {
    const factor = await findSecondFactor(org, user);
    if (factor === null || factor.confirmedAt === null) return null;
    const step = matchingStep(factor.secret, code, nowMs);
    if (step !== null) return (await takeFactorStep(org, user, step)) ? { by: "app" } : null;
    if (!isRecoveryCode(code) || !(await takeRecoveryCode(org, user, recoveryHash(org, user, code)))) return null;
    return { by: "recovery-code", left: await countRecoveryCodes(org, user) };
  });
}

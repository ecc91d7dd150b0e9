import { appendAudit, findUserByEmail, removeSecondFactor, revokeSessionsOf, withOrg } from "@/lib/db";

/**
 * From the machine's command line alone: the last administrator's phone may lie in a river, and nobody at the desk could
 * help. False when the address has no second factor, or no account.
 */
export async function resetSecondFactorByEmail(email: string): Promise<boolean> {
  const user = await findUserByEmail(email);
  if (user === null) return false;
  return withOrg(user.org, async () => {
    if (!(await removeSecondFactor(user.org, user.id))) return false;
    await revokeSessionsOf(user.org, user.id);
    await appendAudit(user.org, {
      actor: { kind: "system", id: null },
      action: "second-factor.reset",
      object: { kind: "user", id: user.id },
      outcome: "success",
      details: { before: { secondFactor: "on" }, after: { secondFactor: "off" } },
    });
    return true;
  });
}

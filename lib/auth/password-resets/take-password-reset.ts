import { parseInput, passwordResetTake } from "@/lib/contract";
import * as db from "@/lib/db";
import { hashPassword } from "../password";
import { forgiveTries } from "../tries";
import { findPasswordReset, type PasswordResetRefusal, usableReset } from "./find-password-reset";

export type TakenPasswordReset = { ok: true } | { ok: false; reason: PasswordResetRefusal };

/**
 * Set the password that the person chose. The link is used up, and every session of the account ends: whoever came in with
 * the old password is out. A second factor stays, so that the link alone opens nothing where one is set up.
 */
export async function takePasswordReset(token: string, input: unknown): Promise<TakenPasswordReset> {
  const { password } = parseInput(passwordResetTake, input);
  const found = await findPasswordReset(token);
  if (found === null) return { ok: false, reason: "unknown" };
  const { org, id } = found;
  const passwordHash = await hashPassword(password);
  return db.withOrg(org, async () => {
    const usable = await usableReset(found);
    if (!usable.ok) return usable;
    const { user, madeBy } = usable;
    await db.updateUser(org, user.id, { passwordHash });
    await db.closePasswordReset(org, id);
    const sessionsEnded = await db.revokeSessionsOf(org, user.id);
    await db.appendAudit(org, {
      actor: { kind: "user", id: user.id },
      action: "user.reset-password",
      object: { kind: "user", id: user.id },
      outcome: "success",
      details: { by: "link", madeBy, sessionsEnded },
    });
    // Wrong tries before are why they came; they do not wait for those.
    forgiveTries(user.email);
    return { ok: true };
  });
}

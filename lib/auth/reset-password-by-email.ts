import { appendAudit, findUserByEmail, revokePasswordResets, revokeSessionsOf, updateUser, withOrg } from "@/lib/db";
import { hashPassword } from "./password";

/**
 * From the machine's command line alone: nobody at the desk could make a link for the last administrator. Sessions end, a
 * second factor stays, and an account of single sign-on has a password from then on. `unknown`: no account has the address;
 * `disabled`: it has one that nobody may use. Throws RangeError for a bad password.
 */
export async function resetPasswordByEmail(
  email: string,
  password: string,
): Promise<"changed" | "unknown" | "disabled"> {
  const user = await findUserByEmail(email);
  if (user === null) return "unknown";
  if (user.disabled) return "disabled";
  const passwordHash = await hashPassword(password);
  await withOrg(user.org, async () => {
    await updateUser(user.org, user.id, { passwordHash, hasPassword: true });
    await revokePasswordResets(user.org, user.id);
    const sessionsEnded = await revokeSessionsOf(user.org, user.id);
    await appendAudit(user.org, {
      actor: { kind: "system", id: null },
      action: "user.reset-password",
      object: { kind: "user", id: user.id },
      outcome: "success",
      details: { by: "command-line", sessionsEnded },
    });
  });
  return "changed";
}

import * as db from "@/lib/db";
import { findPasswordReset, type PasswordResetRefusal, usableReset } from "./find-password-reset";

export type OpenedPasswordReset =
  | { ok: true; email: string; organisation: string }
  | { ok: false; reason: PasswordResetRefusal };

/** Whose password a link sets, for the page behind it. Needs no actor: the token is the right. */
export async function openPasswordReset(token: string): Promise<OpenedPasswordReset> {
  const found = await findPasswordReset(token);
  if (found === null) return { ok: false, reason: "unknown" };
  return db.withOrg(found.org, async () => {
    const usable = await usableReset(found);
    if (!usable.ok) return usable;
    const organisation = (await db.findOrganisation(found.org))?.name ?? "";
    return { ok: true, email: usable.user.email, organisation };
  });
}

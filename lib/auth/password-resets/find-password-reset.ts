import * as db from "@/lib/db";
import { hashOfSecret } from "../api-key-text";

const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Why a link opens nothing. The same for one that never was, was used, or lost its worth: it tells a guesser nothing. */
export type PasswordResetRefusal = "unknown" | "expired";

/** The link behind a token, used or not: looked up by its hash, so a guesser's clock learns nothing. */
export const findPasswordReset = async (token: string): Promise<db.FoundPasswordReset | null> =>
  FORM.test(token) ? db.lookUpPasswordReset(hashOfSecret(token)) : null;

export type UsableReset = { ok: true; user: db.User; madeBy: string } | { ok: false; reason: PasswordResetRefusal };

/**
 * Whether a link still counts, with account and link held until the transaction ends. One whose maker is no administrator
 * any more counts no longer: it would be their way back in, as somebody else.
 */
export async function usableReset({ org, id, userId }: db.FoundPasswordReset): Promise<UsableReset> {
  // The account first, as whoever makes or takes back a link does: two who hold one each would wait for ever.
  const user = await db.lockUser(org, userId);
  const open = await db.lockPasswordReset(org, id);
  if (user === null || user.disabled || open === null) return { ok: false, reason: "unknown" };
  const maker = await db.findUser(org, open.madeBy);
  if (maker === null || maker.disabled || maker.role !== "administrator") return { ok: false, reason: "unknown" };
  if (open.expiresAt <= new Date()) return { ok: false, reason: "expired" };
  return { ok: true, user, madeBy: maker.id };
}

import crypto from "node:crypto";
import { z } from "zod";
import * as db from "@/lib/db";
import { takeInvitation } from "../invitations/take-invitation";
import { hashPassword } from "../password";
import { type Origin, openSession } from "../sign-in-attempt";

/** What the provider says of a person. An address that it has not verified is anybody's word. */
const claims = z.object({
  email: z.email().max(320),
  email_verified: z.literal(true),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
});

/** The secret of a new session; null for whoever has no account here that is open, and no invitation. */
export async function attemptSingleSignOn(profile: unknown, origin: Origin): Promise<string | null> {
  const said = claims.safeParse(profile).data;
  if (said === undefined) return null;
  const user = (await db.findUserByEmail(said.email)) ?? (await invited(said));
  if (user === null) return null;
  if (user.disabled) {
    await refuse(user);
    return null;
  }
  return openSession(user, origin, "single-sign-on");
}

/** The provider never settles a role: that stands in an invitation by an administrator, or there is no account. */
async function invited({ email, name }: z.infer<typeof claims>): Promise<db.User | null> {
  const open = await db.lookUpOpenInvitation(email);
  if (open === null) return null;
  const passwordHash = await hashPassword(crypto.randomBytes(32).toString("base64url"));
  const taken = await takeInvitation(open, { name: name ?? email, passwordHash, by: "single-sign-on" });
  return taken.ok ? db.findUserByEmail(email) : null;
}

const refuse = ({ org, id }: db.User): Promise<void> =>
  db.appendAudit(org, {
    actor: { kind: "user", id },
    action: "session.create",
    object: null,
    outcome: "refused",
    details: { reason: "disabled", method: "single-sign-on" },
  });

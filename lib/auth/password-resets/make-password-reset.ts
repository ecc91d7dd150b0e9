import crypto from "node:crypto";
import { insertPasswordReset, revokePasswordResets } from "@/lib/db";
import { env } from "@/lib/env";
import type { UserActor } from "../actor";
import { hashOfSecret } from "../api-key-text";
import { permit } from "../permit";
import { type ColleagueRefusal, changeColleague } from "../users/change-colleague";

/** The link is handed over at once, by voice or message: a forgotten one must not lie about for days. */
const VALID_MS = 4 * 3_600_000;

export type MadePasswordReset =
  | { ok: true; link: string; email: string; expiresAt: string }
  | { ok: false; reason: ColleagueRefusal };

/**
 * A link by which a colleague who forgot their password chooses another, once. It is the right itself and shown this once:
 * only its hash is stored, and nobody is written to. A second link takes the first one back. Their password counts until
 * the link is used.
 */
export async function makePasswordReset(actor: UserActor, id: unknown): Promise<MadePasswordReset> {
  permit(actor, "user:manage");
  const token = crypto.randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + VALID_MS);
  let email = "";
  const changed = await changeColleague(actor, id, {
    action: "password-reset.create",
    to: (user) => {
      if (user.disabled) return { refuse: "disabled" };
      // Whoever comes by the provider's word must not get a second door that the provider cannot close.
      if (!user.hasPassword) return { refuse: "single-sign-on" };
      email = user.email;
      return { changes: {}, before: null, after: { state: "open", expiresAt: expiresAt.toISOString() } };
    },
    also: async (user) => {
      await revokePasswordResets(user.org, user.id);
      const values = { userId: user.id, tokenHash: hashOfSecret(token), madeBy: actor.userId, expiresAt };
      await insertPasswordReset(user.org, values);
    },
  });
  if (!changed.ok) return changed;
  return { ok: true, link: `${env().baseUrl}/reset/${token}`, email, expiresAt: expiresAt.toISOString() };
}

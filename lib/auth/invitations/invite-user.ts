import crypto from "node:crypto";
import { invitationCreate, parseInput } from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";
import type { UserActor } from "../actor";
import { hashOfSecret } from "../api-key-text";
import { permit } from "../permit";

/** Long enough for a holiday to begin and end; short enough that a forgotten link is dead. */
const VALID_MS = 7 * 24 * 3_600_000;

export type Invited =
  | { ok: true; link: string; email: string; expiresAt: string }
  | { ok: false; reason: "has-account" };

/**
 * Invite a person into a role. The link is the right itself and shown this once: only its hash is stored, and nobody is
 * written to. A second invitation of the same address takes the first one back.
 */
export async function inviteUser(actor: UserActor, input: unknown): Promise<Invited> {
  permit(actor, "user:manage");
  const { email, role } = parseInput(invitationCreate, input);
  const { orgId, userId } = actor;
  // Accounts of other organisations are not told of here: the link finds out.
  if ((await db.findUserByEmail(email))?.org === orgId) return { ok: false, reason: "has-account" };
  const token = crypto.randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + VALID_MS);
  await db.withOrg(orgId, async () => {
    const earlier = (await db.listInvitations(orgId)).filter((open) => open.email === email);
    for (const open of earlier) await db.closeInvitation(orgId, open.id, { revoked: true });
    const values = { email, role, tokenHash: hashOfSecret(token), invitedBy: userId, expiresAt };
    const made = await db.insertInvitation(orgId, values);
    await db.appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: "invitation.create",
      object: { kind: "invitation", id: made.id },
      outcome: "success",
      details: { role, expiresAt: expiresAt.toISOString(), replaces: earlier.map((open) => open.id) },
    });
  });
  return { ok: true, link: `${env().baseUrl}/invite/${token}`, email, expiresAt: expiresAt.toISOString() };
}

import { ownPasswordChange, parseInput } from "@/lib/contract";
import { revokePasswordResets, revokeSessionsOf, updateUser } from "@/lib/db";
import type { UserActor } from "../actor";
import { hashPassword } from "../password";
import { auditOwn } from "./audit-own";
import { type ProofRefusal, withProof } from "./prove";

/** A new password for the old one. Every other session ends: whoever knew the old one is out. */
export async function changeOwnPassword(
  actor: UserActor,
  input: unknown,
): Promise<{ ok: true; ended: number } | ProofRefusal> {
  const { current, next } = parseInput(ownPasswordChange, input);
  const { orgId, userId, sessionId } = actor;
  const passwordHash = await hashPassword(next);
  const done = await withProof(actor, { password: current }, "user.change-password", async () => {
    await updateUser(orgId, userId, { passwordHash });
    const ended = await revokeSessionsOf(orgId, userId, sessionId);
    // A link that an administrator made meanwhile is not needed any more.
    await revokePasswordResets(orgId, userId);
    await auditOwn(actor, "user.change-password", { sessionsEnded: ended });
    return ended;
  });
  return done.ok ? { ok: true, ended: done.value } : done;
}

import type { AuditAction } from "@/lib/contract";
import { appendAudit, findUser, withOrg } from "@/lib/db";
import type { UserActor } from "../actor";
import { checkPassword } from "../password";
import { takeCode } from "../second-factor/take-code";
import { startTry } from "../tries";

export type ProofRefusal =
  | { ok: false; reason: "wrong-password" | "wrong-code" }
  | { ok: false; reason: "wait"; seconds: number };

interface Proof {
  password: string;
  /** Absent: the password is enough. */
  code?: string;
}

/**
 * Ask a signed-in person again who they are, and then do `work`: an unlocked screen must not be enough to change how its
 * owner signs in. Counts with the tries at the sign-in page. `work` runs in one transaction with the code that it uses up.
 */
export async function withProof<T>(
  actor: UserActor,
  { password, code }: Proof,
  action: AuditAction,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | ProofRefusal> {
  const { orgId, userId, email } = actor;
  const attempt = startTry(email, `signed-in ${userId}`);
  if (!attempt.ok) return { ok: false, reason: "wait", seconds: attempt.seconds };
  const user = await findUser(orgId, userId);
  if (!(await checkPassword(password, user?.passwordHash ?? null))) return refuse(actor, action, "wrong-password");
  const done = await withOrg(orgId, async () => {
    if (code !== undefined && (await takeCode(orgId, userId, code)) === null) return null;
    return { ok: true, value: await work() } as const;
  });
  if (done === null) return refuse(actor, action, "wrong-code");
  attempt.forgive();
  return done;
}

async function refuse(
  { orgId, userId }: UserActor,
  action: AuditAction,
  reason: "wrong-password" | "wrong-code",
): Promise<ProofRefusal> {
  await appendAudit(orgId, {
    actor: { kind: "user", id: userId },
    action,
    object: { kind: "user", id: userId },
    outcome: "refused",
    details: { reason },
  });
  return { ok: false, reason };
}

import { type AuditAction, KycError, notFound, parseId, userId } from "@/lib/contract";
import { appendAudit, lockAdministrators, lockUser, type User, updateUser, withOrg } from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

/** `single-sign-on`: the account has no password that somebody chose. `disabled`: nobody comes in by it. */
export type ColleagueRefusal = "own-account" | "single-sign-on" | "disabled";
export type ColleagueChange = { ok: true } | { ok: false; reason: ColleagueRefusal };

interface Planned {
  changes: Parameters<typeof updateUser>[2];
  before: object | null;
  after: object;
}

type Plan = Planned | { refuse: ColleagueRefusal } | null;

interface Change {
  action: AuditAction;
  /** What is to change; null when it is so already. */
  to: (user: User) => Plan | Promise<Plan>;
  /** Done in the same transaction. */
  also?: (user: User) => Promise<unknown>;
}

/**
 * Change somebody else's account, with the audit's entry in the same transaction. Nobody changes their own, so whoever
 * changes one stays an administrator, and the last one cannot go. Rows are locked first: of two who take the role from each
 * other at the same moment the second is FORBIDDEN.
 */
export async function changeColleague(actor: UserActor, id: unknown, change: Change): Promise<ColleagueChange> {
  permit(actor, "user:manage");
  const { orgId } = actor;
  const wanted = parseId(userId, id, "user");
  if (wanted === actor.userId) return { ok: false, reason: "own-account" };
  return withOrg(orgId, async () => {
    const administrators = await lockAdministrators(orgId);
    if (!administrators.includes(actor.userId)) throw new KycError("FORBIDDEN", "You are no longer an administrator.");
    const user = await lockUser(orgId, wanted);
    if (user === null) throw notFound("user");
    const planned = await change.to(user);
    if (planned === null) return { ok: true };
    if ("refuse" in planned) return { ok: false, reason: planned.refuse };
    await updateUser(orgId, wanted, planned.changes);
    await change.also?.(user);
    await appendAudit(orgId, {
      actor: { kind: "user", id: actor.userId },
      action: change.action,
      object: { kind: "user", id: wanted },
      outcome: "success",
      details: { before: planned.before, after: planned.after },
    });
    return { ok: true };
  });
}

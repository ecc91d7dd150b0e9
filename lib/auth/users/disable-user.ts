import { revokePasswordResets, revokeSessionsOf } from "@/lib/db";
import type { UserActor } from "../actor";
import { type ColleagueChange, changeColleague } from "./change-colleague";

/** Keep a colleague out: signed out everywhere at once, and no sign-in until enabled again. What they did stays theirs. */
export async function disableUser(actor: UserActor, id: unknown): Promise<ColleagueChange> {
  return changeColleague(actor, id, {
    action: "user.disable",
    to: (user) =>
      user.disabled
        ? null
        : { changes: { disabledAt: new Date() }, before: { state: "active" }, after: { state: "disabled" } },
    also: async (user) => {
      await revokePasswordResets(user.org, user.id);
      await revokeSessionsOf(user.org, user.id);
    },
  });
}

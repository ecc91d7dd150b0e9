import { listSecondFactors, removeSecondFactor, revokeSessionsOf } from "@/lib/db";
import type { UserActor } from "../actor";
import { type ColleagueChange, changeColleague } from "./change-colleague";

/** For a colleague who lost the app and the recovery codes: the password alone opens again. Their sessions end. */
export async function resetSecondFactor(actor: UserActor, id: unknown): Promise<ColleagueChange> {
  return changeColleague(actor, id, {
    action: "second-factor.reset",
    to: async (user) =>
      (await listSecondFactors(user.org)).has(user.id)
        ? { changes: {}, before: { secondFactor: "on" }, after: { secondFactor: "off" } }
        : null,
    also: async (user) => {
      await removeSecondFactor(user.org, user.id);
      await revokeSessionsOf(user.org, user.id);
    },
  });
}

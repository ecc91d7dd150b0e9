import type { UserActor } from "../actor";
import { type ColleagueChange, changeColleague } from "./change-colleague";

/** Let a colleague in again, with the role they had. */
export async function enableUser(actor: UserActor, id: unknown): Promise<ColleagueChange> {
  return changeColleague(actor, id, {
    action: "user.enable",
    to: (user) =>
      user.disabled
        ? { changes: { disabledAt: null }, before: { state: "disabled" }, after: { state: "active" } }
        : null,
  });
}

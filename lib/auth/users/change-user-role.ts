import { parseInput, roleChange } from "@/lib/contract";
import type { UserActor } from "../actor";
import { permit } from "../permit";
import { type ColleagueChange, changeColleague } from "./change-colleague";

/** Give a colleague another role. It counts from their next request on. */
export async function changeUserRole(actor: UserActor, id: unknown, input: unknown): Promise<ColleagueChange> {
  permit(actor, "user:manage");
  const { role } = parseInput(roleChange, input);
  return changeColleague(actor, id, {
    action: "user.change-role",
    to: (user) => (user.role === role ? null : { changes: { role }, before: { role: user.role }, after: { role } }),
  });
}

import { notFound, parseId, userId } from "@/lib/contract";
import { findUser, listSecondFactors } from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";
import { type Colleague, colleagueOf } from "./list-users";

/** One colleague. NOT_FOUND for an id of another organisation too. */
export async function getUser(actor: UserActor, id: unknown): Promise<Colleague> {
  permit(actor, "user:manage");
  const user = await findUser(actor.orgId, parseId(userId, id, "user"));
  if (user === null) throw notFound("user");
  return colleagueOf(user, await listSecondFactors(actor.orgId));
}

import { notFound, parseId, userId } from "@/lib/contract";
import { findUser } from "@/lib/db";
import { type LivingSession, livingSessions } from "../account/living-sessions";
import type { UserActor } from "../actor";
import { permit } from "../permit";

/** Where a colleague is signed in, those used last first. NOT_FOUND for somebody of another organisation. */
export async function listUserSessions(actor: UserActor, id: unknown): Promise<LivingSession[]> {
  permit(actor, "user:manage");
  const user = await findUser(actor.orgId, parseId(userId, id, "user"));
  if (user === null) throw notFound("user");
  return livingSessions(actor.orgId, user.id);
}

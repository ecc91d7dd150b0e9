import type { Role, UserId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

/** A colleague as administrators see one. */
export interface Colleague {
  id: UserId;
  email: string;
  name: string;
  role: Role;
  state: "active" | "disabled";
  secondFactor: "on" | "off";
  /** False: single sign-on alone lets them in. */
  hasPassword: boolean;
  createdAt: string;
  /** Null before the first sign-in. */
  lastSignInAt: string | null;
}

/** Everybody with an account, by name; those who may not come in any more last. */
export async function listUsers(actor: UserActor): Promise<Colleague[]> {
  permit(actor, "user:manage");
  const [stored, factors] = await Promise.all([db.listUsers(actor.orgId), db.listSecondFactors(actor.orgId)]);
  const users = stored.map((user) => colleagueOf(user, factors));
  const place = ({ state, name }: Colleague) => `${state === "active" ? 0 : 1}${name.toLowerCase()}`;
  return users.sort((a, b) => place(a).localeCompare(place(b)));
}

/** `factors`: whoever has a second factor. */
export const colleagueOf = (user: db.User, factors: ReadonlySet<UserId>): Colleague => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: user.role,
  state: user.disabled ? "disabled" : "active",
  secondFactor: factors.has(user.id) ? "on" : "off",
  hasPassword: user.hasPassword,
  createdAt: user.createdAt.toISOString(),
  lastSignInAt: user.lastLoginAt?.toISOString() ?? null,
});

import { KycError } from "@/lib/contract";
import type { Actor } from "./actor";
import type { Permission } from "./permissions";

/** The first line of every verb of this room. Refuses by default: a permission the actor does not carry is a 403. */
export function permit(actor: Actor, permission: Permission): void {
  if (actor.permissions.has(permission)) return;
  throw new KycError("FORBIDDEN", "This key or role may not do this.");
}

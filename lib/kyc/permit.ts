import type { Actor, Permission } from "@/lib/auth";
import { KycError } from "@/lib/contract";

/** The first line of every verb. Refuses by default: a permission the actor does not carry is a 403. */
export function permit(actor: Actor, permission: Permission): void {
  if (actor.permissions.has(permission)) return;
  const what = actor.kind === "key" ? "This API key lacks the scope" : "Your role does not include the right";
  throw new KycError("FORBIDDEN", `${what} for this.`);
}

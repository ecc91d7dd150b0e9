import type { Actor, UserActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";

/** A review answers for itself with a name: a program cannot give one, whatever its key may do. */
export function requirePerson(actor: Actor): UserActor {
  if (actor.kind === "user") return actor;
  throw new KycError("INVALID_REQUEST", "This is for a person who is signed in, not for an API key.");
}

import type { Actor } from "@/lib/auth";
import type { AskedBy } from "@/lib/db";

/** An actor as the rows name it that somebody asked for. */
export const askedBy = (actor: Actor): AskedBy =>
  actor.kind === "user" ? { userId: actor.userId } : { apiKeyId: actor.keyId };

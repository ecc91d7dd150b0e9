import type { Actor } from "@/lib/auth";
import type { BackendOffer } from "@/lib/contract";
import { backend, shadowKind } from "./backend";
import { permit } from "./permit";

/** Whose checks the desk shows, and what it can do with them. Pages hide what is missing. */
export async function readOffer(actor: Actor): Promise<BackendOffer> {
  permit(actor, "verification:read");
  return { ...(await backend().offer()), shadow: shadowKind() };
}

import type { Actor } from "@/lib/auth";
import { backend } from "./backend";
import { permit } from "./permit";

/** What is refused before the images are even received: FORBIDDEN, then NOT_ENABLED, then NOT_CONFIGURED (API page, errors). */
export async function admitDocumentCheck(actor: Actor): Promise<void> {
  permit(actor, "verification:create");
  await backend().admitDocumentCheck(actor);
}

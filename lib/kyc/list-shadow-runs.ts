import type { Actor } from "@/lib/auth";
import { type ShadowRun, verificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** What the backend that is not in force made of the same pictures, newest first; none where no shadow ran. */
export async function listShadowRuns(actor: Actor, id: unknown): Promise<ShadowRun[]> {
  permit(actor, "verification:read");
  return db.listShadowRuns(actor.orgId, parseId(verificationId, id, "verification"));
}

import type { Actor } from "@/lib/auth";
import type { Explanation } from "@/lib/contract";
import { explainRecord } from "./explain-record";
import { getVerification } from "./get-verification";
import { permit } from "./permit";

/**
 * Why a check ended as it did: rule, values, threshold and who set it, places on the pictures, what would clear it. Told from
 * the record, so it is the same whichever backend keeps it. NOT_FOUND as `getVerification`.
 */
export async function explainVerification(actor: Actor, id: unknown): Promise<Explanation> {
  permit(actor, "verification:read");
  return explainRecord(await getVerification(actor, id));
}

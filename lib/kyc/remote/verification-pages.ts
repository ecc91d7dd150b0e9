import type { Actor } from "@/lib/auth";
import { MAX_LIMIT, type VerificationListQuery, type VerificationRecord } from "@/lib/contract";
import { listVerifications } from "./verifications";

/** By offset, since the other server has nothing else: what is stored there meanwhile may shift a row into the next page. */
export async function* verificationPages(
  actor: Actor,
  filter: Omit<VerificationListQuery, "limit" | "offset">,
): AsyncGenerator<VerificationRecord[], void, void> {
  const seen = new Set<string>();
  for (let offset = 0; ; offset += MAX_LIMIT) {
    const { verifications } = await listVerifications(actor, { ...filter, limit: MAX_LIMIT, offset });
    const fresh = verifications.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    // A server that passes over the offset would answer with its first page for ever.
    if (fresh.length > 0) yield fresh;
    if (fresh.length === 0 || verifications.length < MAX_LIMIT) return;
  }
}

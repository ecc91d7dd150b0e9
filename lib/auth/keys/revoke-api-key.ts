import { apiKeyId, notFound, parseId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

/** End a key for good: its next request is refused. NOT_FOUND when it was revoked already. */
export async function revokeApiKey(actor: UserActor, id: unknown): Promise<void> {
  permit(actor, "key:manage");
  const wanted = parseId(apiKeyId, id, "API key");
  const { orgId, userId } = actor;
  await db.withOrg(orgId, async () => {
    if (!(await db.revokeApiKey(orgId, wanted))) throw notFound("API key");
    await db.appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: "api-key.revoke",
      object: { kind: "api-key", id: wanted },
      outcome: "success",
      details: { before: { state: "active" }, after: { state: "revoked" } },
    });
  });
}

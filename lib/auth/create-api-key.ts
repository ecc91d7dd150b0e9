import type { ApiKeyId, OrgId, Scope, UserId } from "@/lib/contract";
import { appendAudit, insertApiKey, withOrg } from "@/lib/db";
import { hashOfSecret, keyHint, newKeyText } from "./api-key-text";

/** Make a key. `text` is the only time it can be read. `createdBy` null: made on the command line of the machine. */
export async function createApiKey(
  orgId: OrgId,
  values: { name: string; scopes: Scope[]; createdBy: UserId | null; expiresAt: Date | null },
): Promise<{ id: ApiKeyId; text: string }> {
  const text = newKeyText();
  const id = await withOrg(orgId, async () => {
    const key = await insertApiKey(orgId, { ...values, prefix: keyHint(text), keyHash: hashOfSecret(text) });
    await appendAudit(orgId, {
      actor: { kind: values.createdBy === null ? "system" : "user", id: values.createdBy },
      action: "api-key.create",
      object: { kind: "api-key", id: key },
      outcome: "success",
      details: { before: null, after: { scopes: values.scopes, expiresAt: values.expiresAt?.toISOString() ?? null } },
    });
    return key;
  });
  return { id, text };
}

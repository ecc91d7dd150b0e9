import { apiKeyCreate, parseInput } from "@/lib/contract";
import type { UserActor } from "../actor";
import { createApiKey } from "../create-api-key";
import { permit } from "../permit";

const DAY_MS = 86_400_000;

/** A new key for a program. `text` is the only time it can be read. */
export async function issueApiKey(actor: UserActor, input: unknown): Promise<{ name: string; text: string }> {
  permit(actor, "key:manage");
  const { name, scopes, days } = parseInput(apiKeyCreate, input);
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const { text } = await createApiKey(actor.orgId, { name, scopes, createdBy: actor.userId, expiresAt });
  return { name, text };
}

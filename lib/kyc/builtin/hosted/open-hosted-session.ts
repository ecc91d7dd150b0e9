import crypto from "node:crypto";
import type { OrgId } from "@/lib/contract";
import * as db from "@/lib/db";

/** The token leaves in the address alone; what finds it again is its hash. */
export async function openHostedSession(
  org: OrgId,
  id: Parameters<typeof db.insertHostedSession>[1],
  given: Omit<Parameters<typeof db.insertHostedSession>[2], "token" | "tokenHash">,
): Promise<void> {
  const token = crypto.randomBytes(32).toString("base64url");
  const tokenHash = crypto.createHash("sha256").update(token).digest();
  await db.insertHostedSession(org, id, { ...given, token, tokenHash });
}

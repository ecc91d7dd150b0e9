import { createUser, generatePassword } from "@/lib/auth";
import type { OrgId } from "@/lib/contract";
import { countUsers } from "@/lib/db";
import { env } from "../env";

export interface FirstAdministrator {
  email: string;
  /** The generated password, to be shown once; null when the environment named it. */
  password: string | null;
}

const DEFAULT_EMAIL = "admin@localhost.localdomain";

/** Make the first administrator when the organisation has no user yet; null when it has. */
export async function ensureFirstAdministrator(orgId: OrgId): Promise<FirstAdministrator | null> {
  if ((await countUsers(orgId)) > 0) return null;
  const email = env().KYC_ADMIN_EMAIL ?? DEFAULT_EMAIL;
  const named = env().KYC_ADMIN_PASSWORD;
  const password = named ?? generatePassword();
  await createUser(orgId, { email, name: "Administrator", role: "administrator", password });
  return { email, password: named === undefined ? password : null };
}

import type { OrgId, Role } from "@/lib/contract";
import { appendAudit, insertUser, type User, withOrg } from "@/lib/db";
import { hashPassword } from "./password";

/** Make an account. Throws DatabaseError violating USER_EMAIL when the address has one, RangeError for a bad password. */
export async function createUser(
  orgId: OrgId,
  values: { email: string; name: string; role: Role; password: string },
): Promise<User> {
  const { password, ...account } = values;
  const passwordHash = await hashPassword(password);
  return withOrg(orgId, async () => {
    const user = await insertUser(orgId, { ...account, passwordHash });
    await appendAudit(orgId, {
      actor: { kind: "system", id: null },
      action: "user.create",
      object: { kind: "user", id: user.id },
      outcome: "success",
      details: { role: user.role },
    });
    return user;
  });
}

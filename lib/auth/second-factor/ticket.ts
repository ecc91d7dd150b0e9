import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { type OrgId, orgId, type UserId, userId } from "@/lib/contract";
import { sessionSecret } from "../session-cookie";

/** Sealed apart from sessions: neither passes for the other. */
const SALT = "kyc-second-step";
/** Time to find the phone. */
const VALID_SECONDS = 5 * 60;

const claims = z.object({ user: userId, org: orgId });

/** Says that its holder knew the password a moment ago. It opens nothing by itself. */
export const sealTicket = (org: OrgId, user: UserId): Promise<string> =>
  encode({ token: { user, org }, secret: sessionSecret(), salt: SALT, maxAge: VALID_SECONDS });

/** Null when it is not ours, or too old. */
export async function openTicket(ticket: string): Promise<z.infer<typeof claims> | null> {
  try {
    return claims.safeParse(await decode({ token: ticket, secret: sessionSecret(), salt: SALT })).data ?? null;
  } catch {
    // Whatever was sent, it is not our ticket: the same as none.
    return null;
  }
}

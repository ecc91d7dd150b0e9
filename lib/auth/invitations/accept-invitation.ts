import { invitationAccept, parseInput } from "@/lib/contract";
import { hashPassword } from "../password";
import { findInvitation } from "./find-invitation";
import { type AcceptedInvitation, takeInvitation } from "./take-invitation";

/** Make the account that a link offers, with the name and password that the person chose. The link is used up then. */
export async function acceptInvitation(token: string, input: unknown): Promise<AcceptedInvitation> {
  const { name, password } = parseInput(invitationAccept, input);
  const found = await findInvitation(token);
  if (found === null) return { ok: false, reason: "unknown" };
  return takeInvitation(found, { name, passwordHash: await hashPassword(password), by: "link" });
}

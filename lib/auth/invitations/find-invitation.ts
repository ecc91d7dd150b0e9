import type { InvitationId, OrgId } from "@/lib/contract";
import { lookUpInvitation } from "@/lib/db";
import { hashOfSecret } from "../api-key-text";

const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Why a link opens nothing. The same for one that never was and one that was used: it tells a guesser nothing. */
export type InvitationRefusal = "unknown" | "expired" | "has-account";

export interface FoundInvitation {
  id: InvitationId;
  org: OrgId;
}

/** The invitation behind a token, used or not: looked up by its hash, so a guesser's clock learns nothing. */
export const findInvitation = async (token: string): Promise<FoundInvitation | null> =>
  FORM.test(token) ? lookUpInvitation(hashOfSecret(token)) : null;

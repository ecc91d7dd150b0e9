import type { Actor } from "@/lib/auth";
import { type VerificationList, verificationListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A page of the organisation's checks, newest first. `input` is the query of the URL as text values. */
export async function listVerifications(actor: Actor, input: unknown): Promise<VerificationList> {
  permit(actor, "verification:read");
  return backend().listVerifications(actor, parseInput(verificationListQuery, input));
}

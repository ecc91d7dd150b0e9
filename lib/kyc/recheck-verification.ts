import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { partialOptions, type VerificationAnswer, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { progressId } from "./progress-id";

const request = z.object({ options: partialOptions.default({}), requestId: z.string(), progressId });

/**
 * Run the stored images of a check again, with other options where given. The result is a new record of the same case;
 * the one before stays as it was. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED, INVALID_REQUEST, NOT_FOUND,
 * SERVICE_UNAVAILABLE, VERIFICATION_FAILED.
 */
export async function recheckVerification(actor: Actor, id: unknown, input: unknown): Promise<VerificationAnswer> {
  permit(actor, "verification:recheck");
  await backend().admitDocumentCheck(actor);
  const parsed = parseInput(request, input);
  return backend().recheckVerification(actor, { id: parseId(verificationId, id, "verification"), ...parsed });
}

import { z } from "zod";
import type { HostedActor } from "@/lib/auth";
import { type HostedCapture, side } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permitHosted } from "./permit-hosted";

const request = z.object({ side, image: z.instanceof(Uint8Array, { message: "is required" }) });

/**
 * One side of the document. Not accepted: `retake` says what to do better. Errors: SESSION_CLOSED, INVALID_STATUS,
 * INVALID_REQUEST for what is no picture, SERVICE_UNAVAILABLE, VERIFICATION_FAILED.
 */
export async function takeHostedDocument(actor: HostedActor, input: unknown): Promise<HostedCapture> {
  permitHosted(actor);
  return backend().takeDocument(actor, parseInput(request, input));
}

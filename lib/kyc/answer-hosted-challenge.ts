import { z } from "zod";
import type { HostedActor } from "@/lib/auth";
import type { HostedChallengeAnswer } from "@/lib/contract";
import { backend } from "./backend";
import { MAX_CHALLENGE_FRAMES } from "./capabilities-hosted";
import { parseInput } from "./parse-input";
import { permitHosted } from "./permit-hosted";

const HOUR_MS = 3_600_000;
const moments = z.array(z.number().min(0).max(HOUR_MS)).max(MAX_CHALLENGE_FRAMES);
const request = z.object({
  nonce: z.string().min(1).max(100),
  /** JSON of milliseconds, one a frame. */
  timings: z.string().max(1_000).transform(fromJson).pipe(moments),
  frames: z.array(z.instanceof(Uint8Array)).min(1).max(MAX_CHALLENGE_FRAMES),
});

function fromJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}

/**
 * Frames of the head turns. Passed, or out of tries: the session is decided and the answer shows it. A failed answer uses the
 * challenge up: another has to be asked for.
 */
export async function answerHostedChallenge(actor: HostedActor, input: unknown): Promise<HostedChallengeAnswer> {
  permitHosted(actor);
  return backend().answerChallenge(actor, parseInput(request, input));
}

import { z } from "zod";
import type { HostedActor } from "@/lib/auth";
import type { HostedCapture } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permitHosted } from "./permit-hosted";

const request = z.object({ image: z.instanceof(Uint8Array, { message: "is required" }) });

/** The selfie; answers and errors as for a document. */
export async function takeHostedSelfie(actor: HostedActor, input: unknown): Promise<HostedCapture> {
  permitHosted(actor);
  return backend().takeSelfie(actor, parseInput(request, input));
}

import type { Actor } from "@/lib/auth";
import { type ReplayAnswer, replayRequest } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** Decide the newest checks again under other default options, and say which would end otherwise. Nothing is stored. */
export async function replayPolicy(actor: Actor, input: unknown): Promise<ReplayAnswer> {
  permit(actor, "settings:read");
  return backend().replayPolicy(actor, parseInput(replayRequest, input));
}

import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type BiometricSessionList, entityId } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

const query = z.object({ entityId: entityId.optional() });

/** Newest first, with the entity's newest approved one as `currentSessionId`. */
export async function listBiometricSessions(actor: Actor, input: unknown): Promise<BiometricSessionList> {
  permit(actor, "validation:read");
  return backend().listBiometricSessions(actor, parseInput(query, input).entityId);
}

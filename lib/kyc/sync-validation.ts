import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

const request = z.object({ force: z.boolean().optional() }).default({});

/** Catch up with the session's result. A decision of a person is never overwritten, not even with `force`. */
export async function syncValidation(actor: Actor, id: unknown, input: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:create");
  parseInput(request, input);
  return backend().syncValidation(actor, parseId(validationId, id, "validation"));
}

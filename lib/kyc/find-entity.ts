import { z } from "zod";
import type { Actor } from "@/lib/auth";
import type { EntityRecord } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

const key = z.union([
  z.strictObject({ externalId: z.string().min(1).max(200) }),
  z.strictObject({ taxId: z.string().min(1).max(64) }),
]);

/** The person with this external id, or this tax id (compared without punctuation). NOT_FOUND when there is none. */
export async function findEntity(actor: Actor, input: unknown): Promise<EntityRecord> {
  permit(actor, "entity:read");
  return backend().getEntity(actor, parseId(key, input, "entity"));
}

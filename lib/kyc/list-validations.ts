import type { Actor } from "@/lib/auth";
import { type ValidationList, validationListQuery } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** A page of the organisation's validations, newest first. `input` is the query of the URL as text values. */
export async function listValidations(actor: Actor, input: unknown): Promise<ValidationList> {
  permit(actor, "validation:read");
  return backend().listValidations(actor, parseInput(validationListQuery, input));
}

"use server";

import { requireActor } from "@/lib/auth";
import { type ErrorCode, KycError } from "@/lib/contract";
import { createEntity } from "@/lib/kyc";

export type CreateState =
  | { state: "idle" }
  | { state: "created"; id: string; name: string }
  | { state: "refused"; code: ErrorCode; message: string; existingId: string | null };

/** A new person from the form; empty fields count as not given. */
export async function create(_before: CreateState, form: FormData): Promise<CreateState> {
  const actor = await requireActor("entity:write");
  const given = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const filled = (fields: Record<string, string | undefined>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const person = filled({
    firstName: given("firstName"),
    lastName: given("lastName"),
    dateOfBirth: given("dateOfBirth"),
    nationality: given("nationality")?.toUpperCase(),
  });
  try {
    const entity = await createEntity(actor, {
      type: "person",
      ...filled({
        name: given("name"),
        countryCode: given("countryCode"),
        taxId: given("taxId"),
        externalId: given("externalId"),
        email: given("email"),
        phone: given("phone"),
        nationality: given("nationality")?.toUpperCase(),
      }),
      entityData: { person },
    });
    return { state: "created", id: entity.id, name: entity.name };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    return {
      state: "refused",
      code: error.code,
      message: error.message,
      existingId: error.extras.existingEntityId ?? null,
    };
  }
}

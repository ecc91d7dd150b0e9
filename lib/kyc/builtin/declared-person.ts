import { type EntityRecord, personData } from "@/lib/contract";
import type { DeclaredPerson } from "@/lib/policy";

/** What an entity says of the person, for the rules that compare it with the document. */
export function declaredPersonOf(entity: EntityRecord): DeclaredPerson {
  const person = personData.safeParse(entity.entityData.person).data;
  return {
    fullName: entity.name,
    firstName: person?.firstName ?? null,
    lastName: person?.lastName ?? null,
    dateOfBirth: person?.dateOfBirth ?? null,
    nationality: entity.nationality ?? person?.nationality ?? null,
    taxId: entity.taxId,
  };
}

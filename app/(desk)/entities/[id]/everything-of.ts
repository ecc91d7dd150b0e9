import type { Actor } from "@/lib/auth";
import type { EntityId } from "@/lib/contract";
import {
  getKycStatus,
  listBiometricChecks,
  listEntityValidations,
  listFaceMatches,
  listVerifications,
  readOffer,
} from "@/lib/kyc";

const LIMIT = "100";

/** All records of a person that the actor may read; what they may not is left out. */
export async function everythingOf(actor: Actor, entityId: EntityId) {
  const may = actor.permissions;
  const { missing } = await readOffer(actor);
  const query = { entityId, limit: LIMIT };
  const [checks, matches, biometric, sessions, status] = await Promise.all([
    may.has("verification:read") ? listVerifications(actor, { ...query, runs: "all" }) : null,
    may.has("face:read") && !missing.includes("faceMatch") ? listFaceMatches(actor, query) : null,
    may.has("face:read") && !missing.includes("biometricList") ? listBiometricChecks(actor, query) : null,
    may.has("validation:read") ? listEntityValidations(actor, entityId, { limit: LIMIT }) : null,
    may.has("validation:read") ? getKycStatus(actor, entityId) : null,
  ]);
  const validations = sessions?.validations ?? [];
  const totals = [checks?.pagination.total, matches?.pagination.total, biometric?.pagination.total, sessions?.total];
  return {
    verifications: checks?.verifications ?? [],
    faceMatches: matches?.verifications ?? [],
    biometricChecks: biometric?.verifications ?? [],
    validations,
    status,
    /** The validation whose portrait stands for the person: the newest that the session itself, or a person, approved. */
    portraitOf:
      validations.find((one) => one.status === "approved")?.id ??
      validations.find((one) => one.automaticStatus !== null)?.id ??
      null,
    /** Whether something older is left out. */
    cut: totals.some((total) => (total ?? 0) > Number(LIMIT)),
  };
}

import type { Actor } from "@/lib/auth";
import type { EntityId } from "@/lib/contract";
import {
  getKycStatus,
  listBiometricChecks,
  listBiometricSessions,
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
  const [checks, matches, biometric, sessions, live, status] = await Promise.all([
    may.has("verification:read") ? listVerifications(actor, { ...query, runs: "all" }) : null,
    may.has("face:read") && !missing.includes("faceMatch") ? listFaceMatches(actor, query) : null,
    may.has("face:read") && !missing.includes("biometricList") ? listBiometricChecks(actor, query) : null,
    may.has("validation:read") ? listEntityValidations(actor, entityId, { limit: LIMIT }) : null,
    may.has("validation:read") && !missing.includes("biometricSessions") ? listBiometricSessions(actor, query) : null,
    may.has("validation:read") ? getKycStatus(actor, entityId) : null,
  ]);
  const validations = sessions?.validations ?? [];
  const paged = [checks, matches, biometric, live].map((list) => list?.pagination.total);
  const totals = [...paged, sessions?.total];
  return {
    verifications: checks?.verifications ?? [],
    faceMatches: matches?.verifications ?? [],
    biometricChecks: biometric?.verifications ?? [],
    validations,
    biometricSessions: live?.sessions ?? [],
    /** Whether a live face could be compared with an approved validation. */
    faceSessions: live !== null && validations.some((one) => one.status === "approved"),
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

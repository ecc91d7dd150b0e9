import type { Actor } from "@/lib/auth";
import type {
  BiometricSessionCreate,
  BiometricSessionDetail,
  BiometricSessionId,
  BiometricSessionImage,
  BiometricSessionList,
  BiometricSessionListQuery,
  BiometricSessionRecord,
  CurrentBiometricSession,
  EntityId,
  EntityKycStatus,
  ValidationCreate,
  ValidationDetail,
  ValidationId,
  ValidationImage,
  ValidationList,
  ValidationListQuery,
  ValidationRecord,
} from "@/lib/contract";
import type { StoredImage } from "./stored-image";

/** What an analyst may say of a validation. `revoke` withdraws an approval. */
export type ManualDecision = "approve" | "reject" | "cancel" | "revoke";

/** The part of a backend that runs KYC by hosted sessions. */
export interface ValidationBackend {
  createValidation(actor: Actor, given: ValidationCreate): Promise<ValidationRecord>;
  getValidation(actor: Actor, id: ValidationId): Promise<ValidationDetail>;
  /** With `entityId` the entity must exist: NOT_FOUND otherwise. */
  listValidations(actor: Actor, query: ValidationListQuery): Promise<ValidationList>;
  listEntityValidations(actor: Actor, entityId: EntityId, query: ValidationListQuery): Promise<ValidationList>;
  getCurrentValidation(actor: Actor, entityId: EntityId): Promise<ValidationDetail | null>;
  getKycStatus(actor: Actor, entityId: EntityId): Promise<EntityKycStatus>;
  decideValidation(
    actor: Actor,
    request: { id: ValidationId; decision: ManualDecision; reason: string },
  ): Promise<ValidationDetail>;
  syncValidation(actor: Actor, id: ValidationId): Promise<ValidationDetail>;
  readValidationImage(actor: Actor, request: { id: ValidationId; image: ValidationImage }): Promise<StoredImage>;
  createBiometricSession(actor: Actor, given: BiometricSessionCreate): Promise<BiometricSessionRecord>;
  getBiometricSession(actor: Actor, id: BiometricSessionId): Promise<BiometricSessionDetail>;
  listBiometricSessions(actor: Actor, query: BiometricSessionListQuery): Promise<BiometricSessionList>;
  getCurrentBiometricSession(actor: Actor, entityId: EntityId): Promise<CurrentBiometricSession | null>;
  cancelBiometricSession(
    actor: Actor,
    request: { id: BiometricSessionId; reason: string | null },
  ): Promise<BiometricSessionRecord>;
  readBiometricSessionImage(
    actor: Actor,
    request: { id: BiometricSessionId; image: BiometricSessionImage },
  ): Promise<StoredImage>;
  /** The clock: what has run out, been left, or is decided by a sandbox number, of every organisation. Returns how many. */
  keepTime(now: Date): Promise<number>;
}

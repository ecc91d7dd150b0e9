import type { Actor } from "@/lib/auth";
import type {
  BiometricAnswer,
  BiometricCheckDetail,
  BiometricCheckId,
  BiometricCheckList,
  BiometricCheckListQuery,
  BiometricForm,
  BiometricImage,
  EntityId,
  ErrorCode,
  FaceMatchAnswer,
  FaceMatchDetail,
  FaceMatchForm,
  FaceMatchId,
  FaceMatchImage,
  FaceMatchList,
  FaceMatchListQuery,
} from "@/lib/contract";
import type { StoredImage } from "./stored-image";

/** One face match as a verb hands it on: parsed, but with pictures still as they came. */
export interface FaceMatching {
  document: Uint8Array;
  selfie: Uint8Array;
  form: FaceMatchForm;
  requestId: string;
  progressId: string | null;
}

/** One biometric check, likewise. */
export interface BiometricChecking {
  image: Uint8Array;
  form: BiometricForm;
  requestId: string;
  progressId: string | null;
}

/** A request that never became a check of faces, as it is kept for the audit. */
export interface FailedFaceRequest {
  requestId: string;
  code: ErrorCode;
  message: string;
  entityId: EntityId | undefined;
  vendorData: string | undefined;
}

/** What a backend can do with faces: compare two, or search one among a person's approved validations. */
export interface FaceBackend {
  /** Throws NOT_ENABLED or NOT_CONFIGURED when the organisation may not compare faces. */
  admitFaceMatch(actor: Actor): Promise<void>;
  matchFaces(actor: Actor, matching: FaceMatching): Promise<FaceMatchAnswer>;
  recordFailedFaceMatch(actor: Actor, failed: FailedFaceRequest): Promise<FaceMatchId | null>;
  listFaceMatches(actor: Actor, query: FaceMatchListQuery): Promise<FaceMatchList>;
  getFaceMatch(actor: Actor, id: FaceMatchId): Promise<FaceMatchDetail>;
  readFaceMatchImage(
    actor: Actor,
    request: { id: FaceMatchId; kind: FaceMatchImage; original: boolean },
  ): Promise<StoredImage>;
  /** As above; it is the integration of hosted sessions that must be on. */
  admitBiometricCheck(actor: Actor): Promise<void>;
  checkBiometric(actor: Actor, checking: BiometricChecking): Promise<BiometricAnswer>;
  recordFailedBiometricCheck(actor: Actor, failed: FailedFaceRequest): Promise<BiometricCheckId | null>;
  listBiometricChecks(actor: Actor, query: BiometricCheckListQuery): Promise<BiometricCheckList>;
  getBiometricCheck(actor: Actor, id: BiometricCheckId): Promise<BiometricCheckDetail>;
  readBiometricImage(
    actor: Actor,
    request: { id: BiometricCheckId; kind: BiometricImage; original: boolean },
  ): Promise<StoredImage>;
}

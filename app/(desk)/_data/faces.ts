import { type BiometricRow, biometricRowOf, type FaceMatchRow, faceMatchRowOf } from "@/components/face/rows";
import {
  type FaceSessionRow,
  faceSessionRowOf,
  type ValidationRow,
  validationRowOf,
} from "@/components/validation/rows";
import type {
  BiometricCheckList,
  BiometricImage,
  BiometricSessionImage,
  BiometricSessionList,
  EntityKycStatus,
  FaceMatchImage,
  FaceMatchList,
  ValidationImage,
  ValidationList,
} from "@/lib/contract";
import type { ListPage } from "../_list/list-state";
import { getJson } from "./api";

const FACE_MATCHES = "/api/kyc/face-match/verifications";
const BIOMETRIC = "/api/kyc/biometric/verifications";
const FACE_SESSIONS = "/api/kyc/biometric/sessions";
const VALIDATIONS = "/api/kyc/validations";

export const faceMatchImageUrl = (id: string, kind: FaceMatchImage): string => `${FACE_MATCHES}/${id}/${kind}`;
export const biometricImageUrl = (id: string, kind: BiometricImage): string => `${BIOMETRIC}/${id}/${kind}`;
export const validationImageUrl = (id: string, kind: ValidationImage): string => `${VALIDATIONS}/${id}/images/${kind}`;
export const faceSessionImageUrl = (id: string, kind: BiometricSessionImage): string =>
  `${FACE_SESSIONS}/${id}/images/${kind}`;

/** API pages cut down to what the tables show: kept in the cache and sent with the first HTML. */
export const faceMatchPageOf = (list: FaceMatchList): ListPage<FaceMatchRow> => ({
  rows: list.verifications.map(faceMatchRowOf),
  total: list.pagination.total,
});
export const biometricPageOf = (list: BiometricCheckList): ListPage<BiometricRow> => ({
  rows: list.verifications.map(biometricRowOf),
  total: list.pagination.total,
});
export const validationPageOf = (list: ValidationList): ListPage<ValidationRow> => ({
  rows: list.validations.map(validationRowOf),
  total: list.total,
});
export const faceSessionPageOf = (list: BiometricSessionList): ListPage<FaceSessionRow> => ({
  rows: list.sessions.map(faceSessionRowOf),
  total: list.pagination.total,
});

export const fetchFaceMatches = async (query: string, signal: AbortSignal): Promise<ListPage<FaceMatchRow>> =>
  faceMatchPageOf(await getJson<FaceMatchList>(`${FACE_MATCHES}?${query}`, signal));
export const fetchBiometricChecks = async (query: string, signal: AbortSignal): Promise<ListPage<BiometricRow>> =>
  biometricPageOf(await getJson<BiometricCheckList>(`${BIOMETRIC}?${query}`, signal));
export const fetchValidations = async (query: string, signal: AbortSignal): Promise<ListPage<ValidationRow>> =>
  validationPageOf(await getJson<ValidationList>(`${VALIDATIONS}?${query}`, signal));
export const fetchFaceSessions = async (query: string, signal: AbortSignal): Promise<ListPage<FaceSessionRow>> =>
  faceSessionPageOf(await getJson<BiometricSessionList>(`${FACE_SESSIONS}?${query}`, signal));

/** Whether a person has an approved session, and until when it holds. */
export const fetchKycStatus = (entityId: string, signal: AbortSignal): Promise<EntityKycStatus> =>
  getJson<EntityKycStatus>(`/api/kyc/entities/${entityId}/status`, signal);

/** Remembers rows: one file per table, the organisation always first. Never answers across organisations, never decides. */

export {
  type ApiKey,
  findApiKey,
  insertApiKey,
  listApiKeys,
  revokeApiKey,
  touchApiKey,
} from "./api-keys";
export type { AskedBy } from "./asked-by";
export { type AttachResult, attachEntity } from "./attach-entity";
export {
  type AuditEntry,
  type AuditReport,
  appendAudit,
  auditHashAt,
  auditHead,
  type BrokenAudit,
  findBrokenAudit,
  listAudit,
  type NewAuditEntry,
  verifyAudit,
} from "./audit";
export { type BenchLine, benchLists, quantile } from "./bench-lists";
export {
  type BiometricCheckFilter,
  type BiometricImages,
  findBiometricCheck,
  insertBiometricCheck,
  listBiometricChecks,
  type NewBiometricCheck,
  newBiometricCheckId,
  type StoredBiometricCheck,
} from "./biometric-checks";
export {
  BIOMETRIC_SESSION_ACTIVE,
  type BiometricSessionDetails,
  changeBiometricSession,
  findBiometricSession,
  findNewestBiometricSession,
  insertBiometricSession,
  listBiometricSessions,
  newBiometricSessionId,
  type StoredBiometricSession,
} from "./biometric-sessions";
export { closeDatabase, type DatabaseHandle, installDatabase, openDatabase } from "./client";
export { DatabaseError, isUnavailable, violates } from "./database-error";
export {
  type ClockMarks,
  type DueSession,
  listDueSessions,
  listLapsedValidations,
  organisationsWithDueSessions,
} from "./due-sessions";
export { type EmbeddedDatabase, type EnsureOptions, ensureDatabase, removeDatabase } from "./embedded";
export {
  ENTITY_EXTERNAL_ID,
  ENTITY_TAX_ID,
  type EntityFilter,
  type EntityValues,
  findEntity,
  findEntityByExternalId,
  findEntityByTaxId,
  insertEntity,
  listEntities,
  updateEntity,
} from "./entities";
export { type EntityKyc, lockEntity, setEntityKyc } from "./entity-kyc";
export {
  type FaceMatchFilter,
  type FaceMatchImages,
  findFaceMatch,
  insertFaceMatch,
  listFaceMatches,
  type NewFaceMatch,
  newFaceMatchId,
  type StoredFaceMatch,
} from "./face-matches";
export {
  findTemplateOwners,
  insertFaceTemplates,
  listSearchedTemplates,
  listTemplatesOfEntity,
  type NewFaceTemplate,
  type StoredTemplate,
  type TemplateOwner,
  type TemplateSource,
} from "./face-templates";
export {
  eraseRemoteCorrections,
  insertCorrection,
  listCorrections,
  type NewCorrection,
} from "./field-corrections";
export { fillDesk } from "./fill-desk";
export { type DocumentIdentity, findSameDocument } from "./find-same-document";
export {
  closeHostedSession,
  findHostedSession,
  type HostedChanges,
  type HostedLanguage,
  type HostedSubject,
  insertHostedSession,
  lockHostedSession,
  lookUpHostedSession,
  newHostedSessionId,
  type StoredHostedSession,
  updateHostedSession,
} from "./hosted-sessions";
export { claimIdempotency, forgetRequest, type IdempotencyClaim, type KeptResponse, keepResponse } from "./idempotency";
export { insertVerification, type NewVerification, newVerificationId } from "./insert-verification";
export {
  closeInvitation,
  type Invitation,
  insertInvitation,
  listInvitations,
  lockInvitation,
  lookUpInvitation,
  lookUpOpenInvitation,
} from "./invitations";
export { listValidations, type ValidationFilter } from "./list-validations";
export { findReading, findVerification, listVerifications, listVerificationsAfter } from "./list-verifications";
export {
  type DeliveryFilter,
  findDelivery,
  listDeliveries,
  type StoredAttempt,
  type StoredDelivery,
} from "./list-webhook-deliveries";
export { migrateDatabase } from "./migrate";
export {
  defaultOrganisation,
  findOrganisation,
  insertOrganisation,
  lockSettings,
  type Organisation,
  updateSettings,
} from "./organisations";
export type { Page } from "./page-of-checks";
export {
  closePasswordReset,
  type FoundPasswordReset,
  insertPasswordReset,
  lockPasswordReset,
  lookUpPasswordReset,
  type PasswordReset,
  revokePasswordResets,
} from "./password-resets";
export { countHit, removeExpired } from "./rate-windows";
export {
  findRemoteRecord,
  type RemoteRecord,
  remarksOn,
  seeRemoteRecords,
} from "./remote-records";
export {
  eraseFaceChecks,
  eraseVerification,
  expireObjects,
  listExpiredVerifications,
  organisationsWithRetention,
} from "./retention";
export {
  assignCase,
  claimCase,
  claimNextCase,
  findCase,
  listRemoteCases,
  moveCase,
  placeInQueue,
  releaseCase,
  type StoredCase,
} from "./review-cases";
export { insertNote, listNotes, type NewNote } from "./review-notes";
export {
  insertReview,
  insertReviewSecond,
  listReviews,
  lockCase,
  type NewReview,
  type StoredReview,
} from "./reviews";
export {
  insertView,
  listViews,
  lockView,
  removeView,
  type StoredView,
  updateView,
  type ViewValues,
} from "./saved-views";
export {
  confirmFactor,
  countRecoveryCodes,
  findSecondFactor,
  listSecondFactors,
  putPendingFactor,
  putRecoveryCodes,
  removeSecondFactor,
  type SecondFactor,
  takeFactorStep,
  takeRecoveryCode,
} from "./second-factors";
export {
  findSession,
  insertSession,
  listSessions,
  revokeSession,
  revokeSessionsOf,
  type Session,
  type SessionMethod,
  touchSession,
} from "./sessions";
export {
  eraseShadowRuns,
  insertShadowRun,
  listShadowRuns,
  type NewShadowRun,
  newestShadowRuns,
  summariseShadowRuns,
} from "./shadow-runs";
export { type StartedDatabase, startDatabase } from "./start";
export {
  claimStaleObjects,
  findObject,
  insertPendingObject,
  markObjectsLive,
  newObjectId,
  type ObjectKind,
  type PendingObject,
  removeObjectRow,
  type StaleObject,
  type StoredObject,
  type WrittenObject,
} from "./stored-objects";
export {
  countUsers,
  findSignedIn,
  findUser,
  findUserByEmail,
  insertUser,
  listUsers,
  lockAdministrators,
  lockUser,
  recordFailedLogin,
  recordLogin,
  USER_EMAIL,
  type User,
  updateUser,
} from "./users";
export { appendValidationEvent, listValidationEvents, type ValidationEvent } from "./validation-events";
export type { StoredValidation, ValidationDetails } from "./validation-mapping";
export { listTemplatesOfValidation } from "./validation-templates";
export {
  type ChangeResult,
  changeValidation,
  findApprovedValidation,
  findCurrentValidation,
  findValidation,
  insertValidation,
  type NewValidation,
  newValidationId,
  type ValidationChanges,
} from "./validations";
export { maskNumber, type StoredVerification, type VerificationImages } from "./verification-mapping";
export type { AfterVerification, QueueFilter, VerificationFilter } from "./verification-queries";
export {
  type AttemptResult,
  type ClaimedDelivery,
  claimDeliveries,
  type DueDelivery,
  findDueDelivery,
  insertDelivery,
  insertMessage,
  type NewDelivery,
  newMessageId,
  recordAttempt,
  releaseDelivery,
  removeOldWebhooks,
} from "./webhook-deliveries";
export {
  findRequestWebhook,
  findWebhook,
  insertWebhook,
  listListeningWebhooks,
  listWebhooks,
  lockWebhook,
  lockWebhookCount,
  newWebhookId,
  removeWebhook,
  type StoredWebhook,
  updateWebhook,
  type WebhookChanges,
  type WebhookValues,
} from "./webhook-endpoints";
export { withOrg } from "./with-org";

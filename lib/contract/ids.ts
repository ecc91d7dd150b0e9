import { z } from "zod";

/** Ids are UUIDs, branded per kind so that one cannot be passed for another. */
const id = <B extends string>() => z.uuid().brand<B>();

export const orgId = id<"OrgId">();
export const userId = id<"UserId">();
export const sessionId = id<"SessionId">();
export const apiKeyId = id<"ApiKeyId">();
export const invitationId = id<"InvitationId">();
export const passwordResetId = id<"PasswordResetId">();
export const entityId = id<"EntityId">();
export const verificationId = id<"VerificationId">();
export const objectId = id<"ObjectId">();
export const faceMatchId = id<"FaceMatchId">();
export const biometricCheckId = id<"BiometricCheckId">();
export const validationId = id<"ValidationId">();
export const biometricSessionId = id<"BiometricSessionId">();
export const reviewId = id<"ReviewId">();
export const reviewNoteId = id<"ReviewNoteId">();
export const correctionId = id<"CorrectionId">();
export const viewId = id<"ViewId">();
export const webhookId = id<"WebhookId">();
export const webhookDeliveryId = id<"WebhookDeliveryId">();
export const hostedSessionId = id<"HostedSessionId">();

export type OrgId = z.infer<typeof orgId>;
export type UserId = z.infer<typeof userId>;
export type SessionId = z.infer<typeof sessionId>;
export type ApiKeyId = z.infer<typeof apiKeyId>;
export type InvitationId = z.infer<typeof invitationId>;
export type PasswordResetId = z.infer<typeof passwordResetId>;
export type EntityId = z.infer<typeof entityId>;
export type VerificationId = z.infer<typeof verificationId>;
export type ObjectId = z.infer<typeof objectId>;
export type FaceMatchId = z.infer<typeof faceMatchId>;
export type BiometricCheckId = z.infer<typeof biometricCheckId>;
export type ValidationId = z.infer<typeof validationId>;
export type BiometricSessionId = z.infer<typeof biometricSessionId>;
export type ReviewId = z.infer<typeof reviewId>;
export type ReviewNoteId = z.infer<typeof reviewNoteId>;
export type CorrectionId = z.infer<typeof correctionId>;
export type ViewId = z.infer<typeof viewId>;
export type WebhookId = z.infer<typeof webhookId>;
export type WebhookDeliveryId = z.infer<typeof webhookDeliveryId>;
export type HostedSessionId = z.infer<typeof hostedSessionId>;

import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { entity } from "./entity";
import { apiKey, appUser, organisation } from "./people";
import { validation } from "./validation";

/** A live selfie against the portrait of an approved KYC. */
export const biometricSession = pgTable(
  "biometric_session",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    entityId: uuid("entity_id").notNull(),
    sessionId: uuid("session_id").notNull(),
    /** The approved KYC whose faces are compared with. */
    validationId: uuid("validation_id").notNull(),
    status: text("status").notNull(),
    webhookUrl: text("webhook_url"),
    callback: text("callback"),
    rejectionCode: text("rejection_code"),
    rejectionMessage: text("rejection_message"),
    wrappedKey: bytea("wrapped_key").notNull(),
    detailsSealed: bytea("details_sealed").notNull(),
    createdByUserId: uuid("created_by_user_id").references(() => appUser.id),
    createdByKeyId: uuid("created_by_key_id").references(() => apiKey.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    completedAt: instant("completed_at"),
  },
  (t) => [
    unique("biometric_session_org_id").on(t.organizationId, t.id),
    ownReference("biometric_session_entity", t.organizationId, t.entityId, entity),
    ownReference("biometric_session_validation", t.organizationId, t.validationId, validation),
    index("biometric_session_org").on(t.organizationId, t.createdAt, t.id),
    index("biometric_session_org_status").on(t.organizationId, t.status, t.createdAt, t.id),
    index("biometric_session_org_entity").on(t.organizationId, t.entityId, t.createdAt, t.id),
    uniqueIndex("biometric_session_active").on(t.entityId).where(sql`${t.status} in ('pending', 'in_progress')`),
    check(
      "biometric_session_status",
      sql`${t.status} in ('pending', 'in_progress', 'approved', 'rejected', 'abandoned', 'cancelled', 'expired')`,
    ),
  ],
);

/**
 * Where a person with a link stands. The address holds the token; here are its SHA-256, by which it is found, and the
 * sealed token, so that the desk can show the link again. Both the token and what was captured go when the session closes:
 * what remains of it belongs to the validation or biometric session.
 */
export const hostedSession = pgTable(
  "hosted_session",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    kind: text("kind").notNull(),
    validationId: uuid("validation_id"),
    biometricSessionId: uuid("biometric_session_id"),
    tokenHash: bytea("token_hash").notNull(),
    wrappedKey: bytea("wrapped_key").notNull(),
    tokenSealed: bytea("token_sealed"),
    /** Readings, faces and templates of the captures so far. */
    stateSealed: bytea("state_sealed"),
    /** Stored pictures by name (`document-front`, `selfie`, `frame-0` …). */
    captures: jsonb("captures").notNull().default({}),
    step: text("step").notNull(),
    language: text("language"),
    documentType: text("document_type"),
    countryCode: text("country_code"),
    documentAttempts: integer("document_attempts").notNull().default(0),
    selfieAttempts: integer("selfie_attempts").notNull().default(0),
    challengeAttempts: integer("challenge_attempts").notNull().default(0),
    challengeNonce: text("challenge_nonce"),
    challengeTurns: text("challenge_turns").array(),
    challengeIssuedAt: instant("challenge_issued_at"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    openedAt: instant("opened_at"),
    /** When the person agreed. */
    consentedAt: instant("consented_at"),
    lastSeenAt: instant("last_seen_at"),
    /** Since when its newest picture is looked at, or it is decided; after a minute whoever did that has died. */
    busySince: instant("deciding_since"),
    /** When a sandbox number decides; nobody opens such a link. */
    sandboxAt: instant("sandbox_at"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("hosted_session_token").on(t.tokenHash),
    ownReference("hosted_session_validation", t.organizationId, t.validationId, validation),
    ownReference("hosted_session_biometric", t.organizationId, t.biometricSessionId, biometricSession),
    index("hosted_session_open").on(t.organizationId, t.expiresAt).where(sql`${t.closedAt} is null`),
    index("hosted_session_validation").on(t.validationId),
    index("hosted_session_biometric").on(t.biometricSessionId),
    check("hosted_session_kind", sql`${t.kind} in ('validation', 'biometric')`),
    check(
      "hosted_session_subject",
      sql`(${t.validationId} is null) <> (${t.biometricSessionId} is null) and (${t.kind} = 'validation') = (${t.validationId} is not null)`,
    ),
    check(
      "hosted_session_step",
      sql`${t.step} in ('consent', 'document', 'selfie', 'challenge', 'processing', 'done')`,
    ),
  ],
);

import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { entity } from "./entity";
import { storedObject } from "./objects";
import { apiKey, appUser, organisation } from "./people";
import { validation } from "./validation";

/** Who asked, how it ended, and the sealed rest: the same for every check of faces. */
const checkColumns = {
  id: uuid("id").primaryKey(),
  organizationId: organizationId().references(() => organisation.id),
  entityId: uuid("entity_id"),
  status: text("status").notNull(),
  match: boolean("match").notNull(),
  /** 0–100; null where no two faces were compared. */
  score: doublePrecision("score"),
  /** In force when the check ran. */
  threshold: doublePrecision("threshold"),
  requestId: text("request_id").notNull(),
  errorCode: text("error_code"),
  errorMessage: text("error_message"),
  warnings: text("warnings").array().notNull(),
  /** Code of the reason shown first. */
  headline: text("headline"),
  wrappedKey: bytea("wrapped_key").notNull(),
  /** What was seen on each picture, how the faces compare, warnings with the values they compare. */
  detailsSealed: bytea("details_sealed").notNull(),
  engineVersion: text("engine_version"),
  durationMs: integer("duration_ms"),
  triggeredByUserId: uuid("triggered_by_user_id").references(() => appUser.id),
  triggeredByKeyId: uuid("triggered_by_key_id").references(() => apiKey.id),
  createdAt: instant("created_at").notNull(),
};

/** Two pictures compared: every request, failed ones included. */
export const faceMatch = pgTable(
  "face_match",
  {
    ...checkColumns,
    vendorData: text("vendor_data"),
    thresholdOrigin: text("threshold_origin"),
    reviewThreshold: doublePrecision("review_threshold"),
    documentOriginalId: uuid("document_original_id"),
    documentCanonicalId: uuid("document_canonical_id"),
    documentFaceId: uuid("document_face_id"),
    selfieOriginalId: uuid("selfie_original_id"),
    selfieCanonicalId: uuid("selfie_canonical_id"),
    selfieFaceId: uuid("selfie_face_id"),
  },
  (t) => {
    const order = [t.createdAt, t.id] as const;
    return [
      unique("face_match_org_id").on(t.organizationId, t.id),
      ownReference("face_match_entity", t.organizationId, t.entityId, entity),
      ownReference("face_match_document_original", t.organizationId, t.documentOriginalId, storedObject),
      ownReference("face_match_document_canonical", t.organizationId, t.documentCanonicalId, storedObject),
      ownReference("face_match_document_face", t.organizationId, t.documentFaceId, storedObject),
      ownReference("face_match_selfie_original", t.organizationId, t.selfieOriginalId, storedObject),
      ownReference("face_match_selfie_canonical", t.organizationId, t.selfieCanonicalId, storedObject),
      ownReference("face_match_selfie_face", t.organizationId, t.selfieFaceId, storedObject),
      index("face_match_org").on(t.organizationId, ...order),
      index("face_match_org_status").on(t.organizationId, t.status, ...order),
      index("face_match_org_entity")
        .on(t.organizationId, t.entityId, ...order)
        .where(sql`${t.entityId} is not null`),
      index("face_match_org_unlinked")
        .on(t.organizationId, ...order)
        .where(sql`${t.entityId} is null`),
      check("face_match_status", sql`${t.status} in ('approved', 'declined', 'in_review', 'failed')`),
    ];
  },
);

/** One face searched among a person's approved validations: every request, failed ones included. */
export const biometricCheck = pgTable(
  "biometric_check",
  {
    ...checkColumns,
    approvedSessionIds: text("approved_session_ids").array().notNull(),
    matchedValidationIds: uuid("matched_validation_ids").array().notNull(),
    imageOriginalId: uuid("image_original_id"),
    imageCanonicalId: uuid("image_canonical_id"),
    faceId: uuid("face_id"),
  },
  (t) => {
    const order = [t.createdAt, t.id] as const;
    return [
      unique("biometric_check_org_id").on(t.organizationId, t.id),
      ownReference("biometric_check_entity", t.organizationId, t.entityId, entity),
      ownReference("biometric_check_image_original", t.organizationId, t.imageOriginalId, storedObject),
      ownReference("biometric_check_image_canonical", t.organizationId, t.imageCanonicalId, storedObject),
      ownReference("biometric_check_face", t.organizationId, t.faceId, storedObject),
      index("biometric_check_org").on(t.organizationId, ...order),
      index("biometric_check_org_status").on(t.organizationId, t.status, ...order),
      index("biometric_check_org_entity")
        .on(t.organizationId, t.entityId, ...order)
        .where(sql`${t.entityId} is not null`),
      check("biometric_check_status", sql`${t.status} in ('matched', 'not_matched', 'failed')`),
    ];
  },
);

/**
 * A face as numbers, sealed. Each belongs to exactly one check: a validation (these alone are searched), a face match or
 * a biometric check. Rows are never changed; another model gets rows of its own.
 */
export const faceTemplate = pgTable(
  "face_template",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    entityId: uuid("entity_id"),
    validationId: uuid("validation_id"),
    faceMatchId: uuid("face_match_id"),
    biometricCheckId: uuid("biometric_check_id"),
    /** `selfie` or `document`: two document portraits are never compared. */
    kind: text("kind").notNull(),
    modelId: text("model_id").notNull(),
    templateSealed: bytea("template_sealed").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    ownReference("face_template_entity", t.organizationId, t.entityId, entity),
    ownReference("face_template_validation", t.organizationId, t.validationId, validation),
    ownReference("face_template_face_match", t.organizationId, t.faceMatchId, faceMatch),
    ownReference("face_template_biometric_check", t.organizationId, t.biometricCheckId, biometricCheck),
    index("face_template_searched").on(t.organizationId, t.createdAt, t.id).where(sql`${t.validationId} is not null`),
    index("face_template_validation").on(t.organizationId, t.validationId).where(sql`${t.validationId} is not null`),
    index("face_template_entity")
      .on(t.organizationId, t.entityId, t.createdAt, t.id)
      .where(sql`${t.validationId} is not null`),
    check("face_template_kind", sql`${t.kind} in ('selfie', 'document')`),
    check("face_template_source", sql`num_nonnulls(${t.validationId}, ${t.faceMatchId}, ${t.biometricCheckId}) = 1`),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";
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
    const ours = (name: string, column: AnyPgColumn, target: typeof entity | typeof storedObject) =>
      foreignKey({
        name: `face_match_${name}_fk`,
        columns: [t.organizationId, column],
        foreignColumns: [target.organizationId, target.id],
      });
    return [
      unique("face_match_org_id").on(t.organizationId, t.id),
      ours("entity", t.entityId, entity),
      ours("document_original", t.documentOriginalId, storedObject),
      ours("document_canonical", t.documentCanonicalId, storedObject),
      ours("document_face", t.documentFaceId, storedObject),
      ours("selfie_original", t.selfieOriginalId, storedObject),
      ours("selfie_canonical", t.selfieCanonicalId, storedObject),
      ours("selfie_face", t.selfieFaceId, storedObject),
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
    const ours = (name: string, column: AnyPgColumn, target: typeof entity | typeof storedObject) =>
      foreignKey({
        name: `biometric_check_${name}_fk`,
        columns: [t.organizationId, column],
        foreignColumns: [target.organizationId, target.id],
      });
    return [
      unique("biometric_check_org_id").on(t.organizationId, t.id),
      ours("entity", t.entityId, entity),
      ours("image_original", t.imageOriginalId, storedObject),
      ours("image_canonical", t.imageCanonicalId, storedObject),
      ours("face", t.faceId, storedObject),
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
    foreignKey({
      name: "face_template_entity_fk",
      columns: [t.organizationId, t.entityId],
      foreignColumns: [entity.organizationId, entity.id],
    }),
    foreignKey({
      name: "face_template_validation_fk",
      columns: [t.organizationId, t.validationId],
      foreignColumns: [validation.organizationId, validation.id],
    }),
    foreignKey({
      name: "face_template_face_match_fk",
      columns: [t.organizationId, t.faceMatchId],
      foreignColumns: [faceMatch.organizationId, faceMatch.id],
    }),
    foreignKey({
      name: "face_template_biometric_check_fk",
      columns: [t.organizationId, t.biometricCheckId],
      foreignColumns: [biometricCheck.organizationId, biometricCheck.id],
    }),
    index("face_template_searched").on(t.organizationId, t.createdAt, t.id).where(sql`${t.validationId} is not null`),
    index("face_template_validation").on(t.organizationId, t.validationId).where(sql`${t.validationId} is not null`),
    index("face_template_entity")
      .on(t.organizationId, t.entityId, t.createdAt, t.id)
      .where(sql`${t.validationId} is not null`),
    check("face_template_kind", sql`${t.kind} in ('selfie', 'document')`),
    check("face_template_source", sql`num_nonnulls(${t.validationId}, ${t.faceMatchId}, ${t.biometricCheckId}) = 1`),
  ],
);

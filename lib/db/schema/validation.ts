import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { entity } from "./entity";
import { apiKey, appUser, organisation } from "./people";
import { idVerification } from "./verification";

/**
 * One KYC of a person by a hosted session. Status and codes stay clear for lists; what was read and decided, and the
 * client's metadata, are sealed under `wrapped_key`.
 */
export const validation = pgTable(
  "validation",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    entityId: uuid("entity_id").notNull(),
    /** The hosted session's id. */
    sessionId: uuid("session_id").notNull(),
    status: text("status").notNull(),
    /** The session's own outcome; null until it has one. No person changes it. */
    automaticStatus: text("automatic_status"),
    isCurrent: boolean("is_current").notNull(),
    provider: text("provider").notNull(),
    integrationCode: text("integration_code").notNull(),
    doubleCheckRenaper: boolean("double_check_renaper").notNull(),
    omitWarnings: text("omit_warnings").array().notNull(),
    webhookUrl: text("webhook_url"),
    warnings: text("warnings").array().notNull(),
    omittedWarnings: text("omitted_warnings").array().notNull(),
    idVerificationId: uuid("id_verification_id").references(() => idVerification.id),
    wrappedKey: bytea("wrapped_key").notNull(),
    detailsSealed: bytea("details_sealed").notNull(),
    createdByUserId: uuid("created_by_user_id").references(() => appUser.id),
    createdByKeyId: uuid("created_by_key_id").references(() => apiKey.id),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    verifiedAt: instant("verified_at"),
    /** While it is open the end of the link, once approved the end of the approval. */
    expiresAt: instant("expires_at"),
    /** When the clock noticed that the approval had run out. */
    lapsedAt: instant("lapsed_at"),
  },
  (t) => [
    unique("validation_org_id").on(t.organizationId, t.id),
    ownReference("validation_entity", t.organizationId, t.entityId, entity),
    index("validation_org").on(t.organizationId, t.createdAt, t.id),
    index("validation_org_status").on(t.organizationId, t.status, t.createdAt, t.id),
    index("validation_org_entity").on(t.organizationId, t.entityId, t.createdAt, t.id),
    // The database itself keeps it to one: two creations at once cannot both win.
    uniqueIndex("validation_current").on(t.entityId).where(sql`${t.isCurrent}`),
    index("validation_running_out")
      .on(t.expiresAt)
      .where(sql`${t.status} = 'approved' and ${t.isCurrent} and ${t.lapsedAt} is null`),
    check(
      "validation_status",
      sql`${t.status} in ('pending', 'in_progress', 'in_review', 'approved', 'rejected', 'expired', 'abandoned', 'cancelled')`,
    ),
    check("validation_automatic_status", sql`${t.automaticStatus} in ('approved', 'rejected', 'in_review')`),
  ],
);

/** What happened to a validation, in order; only appended. */
export const validationEvent = pgTable(
  "validation_event",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    validationId: uuid("validation_id").notNull(),
    at: instant("at").notNull(),
    /** `created`, a status, or a step of the session such as `document-taken`. */
    kind: text("kind").notNull(),
    /** `user`, `api-key`, `person` (with the link) or `system`. */
    byKind: text("by_kind").notNull(),
    byId: text("by_id"),
    details: jsonb("details").notNull().default({}),
  },
  (t) => [
    ownReference("validation_event_validation", t.organizationId, t.validationId, validation),
    index("validation_event_of").on(t.validationId, t.at, t.id),
  ],
);

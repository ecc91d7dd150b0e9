import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { entity } from "./entity";
import { storedObject } from "./objects";
import { apiKey, appUser, organisation } from "./people";

/**
 * Every request for an ID check, failed ones included. What a list filters, sorts or shows stays clear; the reading and
 * the extracted data are sealed under `wrapped_key`.
 *
 * Indexes are plain ascending: drizzle writes `.desc()` as NULLS LAST, which a query's NULLS FIRST order cannot use, and
 * PostgreSQL walks an ascending index backwards as well. Each ends in `is_latest` so that counting the newest runs needs
 * the index alone.
 */
export const idVerification = pgTable(
  "id_verification",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    entityId: uuid("entity_id"),
    /** The first record over the same images; its own id for a first run. */
    caseId: uuid("case_id").notNull(),
    recheckOf: uuid("recheck_of"),
    runNumber: integer("run_number").notNull(),
    /** The newest run of its case. The one column that a later run changes. */
    isLatest: boolean("is_latest").notNull(),
    status: text("status").notNull(),
    requestId: text("request_id").notNull(),
    vendorData: text("vendor_data"),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    warnings: text("warnings").array().notNull(),
    /** Code of the reason shown first. */
    headline: text("headline"),
    options: jsonb("options"),
    quality: jsonb("quality"),
    timings: jsonb("timings"),
    wrappedKey: bytea("wrapped_key").notNull(),
    /** Extracted data, warnings with the values they compare, checks. */
    detailsSealed: bytea("details_sealed").notNull(),
    readingSealed: bytea("reading_sealed"),
    engineVersion: text("engine_version"),
    durationMs: integer("duration_ms"),
    frontOriginalId: uuid("front_original_id"),
    frontCanonicalId: uuid("front_canonical_id"),
    backOriginalId: uuid("back_original_id"),
    backCanonicalId: uuid("back_canonical_id"),
    portraitId: uuid("portrait_id"),
    personName: text("person_name"),
    documentType: text("document_type"),
    issuingCountry: text("issuing_country"),
    documentNumberMasked: text("document_number_masked"),
    documentNumberLast4: text("document_number_last4"),
    /** Keyed fingerprint: finds the same document again without reading numbers. */
    documentNumberIndex: bytea("document_number_index"),
    /** Name, number, vendor data and request id; lower case, accents removed. */
    searchText: text("search_text").notNull(),
    triggeredByUserId: uuid("triggered_by_user_id").references(() => appUser.id),
    triggeredByKeyId: uuid("triggered_by_key_id").references(() => apiKey.id),
    createdAt: instant("created_at").notNull(),
    /** When the organisation's days were over: pictures, reading and personal values are gone since then. */
    erasedAt: instant("erased_at"),
  },
  (t) => {
    const order = [t.createdAt, t.id, t.isLatest] as const;
    return [
      ownReference("id_verification_entity", t.organizationId, t.entityId, entity),
      ownReference("id_verification_front_original", t.organizationId, t.frontOriginalId, storedObject),
      ownReference("id_verification_front_canonical", t.organizationId, t.frontCanonicalId, storedObject),
      ownReference("id_verification_back_original", t.organizationId, t.backOriginalId, storedObject),
      ownReference("id_verification_back_canonical", t.organizationId, t.backCanonicalId, storedObject),
      ownReference("id_verification_portrait", t.organizationId, t.portraitId, storedObject),
      index("id_verification_org").on(t.organizationId, ...order),
      index("id_verification_org_status").on(t.organizationId, t.status, ...order),
      index("id_verification_org_entity")
        .on(t.organizationId, t.entityId, ...order)
        .where(sql`${t.entityId} is not null`),
      index("id_verification_org_linked")
        .on(t.organizationId, ...order)
        .where(sql`${t.entityId} is not null`),
      index("id_verification_org_unlinked")
        .on(t.organizationId, ...order)
        .where(sql`${t.entityId} is null`),
      index("id_verification_org_status_unlinked")
        .on(t.organizationId, t.status, ...order)
        .where(sql`${t.entityId} is null`),
      index("id_verification_org_type").on(t.organizationId, t.documentType, ...order),
      index("id_verification_org_country").on(t.organizationId, t.issuingCountry, ...order),
      index("id_verification_org_number").on(t.organizationId, t.documentNumberIndex),
      uniqueIndex("id_verification_run").on(t.caseId, t.runNumber),
      uniqueIndex("id_verification_newest").on(t.caseId).where(sql`${t.isLatest}`),
      index("id_verification_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
      check("id_verification_status", sql`${t.status} in ('approved', 'declined', 'failed')`),
    ];
  },
);

/**
 * One row per warning of a verification. A GIN index on the array would not do: array operators are not leakproof, so
 * under row level security PostgreSQL does not use such an index, while plain equality on this table it does.
 */
export const verificationWarning = pgTable(
  "id_verification_warning",
  {
    organizationId: organizationId().references(() => organisation.id),
    code: text("code").notNull(),
    createdAt: instant("created_at").notNull(),
    verificationId: uuid("verification_id")
      .notNull()
      .references(() => idVerification.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.code, t.createdAt, t.verificationId] }),
    index("id_verification_warning_of").on(t.verificationId),
  ],
);

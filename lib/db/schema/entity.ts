import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, organizationId } from "./columns";
import { organisation } from "./people";

export const entity = pgTable(
  "entity",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    externalId: text("external_id"),
    type: text("type").notNull(),
    name: text("name").notNull(),
    taxId: text("tax_id"),
    taxIdNormalised: text("tax_id_normalised"),
    countryCode: text("country_code").notNull(),
    nationality: text("nationality"),
    status: text("status").notNull(),
    riskScore: integer("risk_score"),
    riskFactors: jsonb("risk_factors").notNull().default([]),
    kycVerified: boolean("kyc_verified").notNull().default(false),
    kycProvider: text("kyc_provider"),
    kycData: jsonb("kyc_data"),
    entityData: jsonb("entity_data").notNull().default({}),
    attributes: jsonb("attributes").notNull().default({}),
    searchText: text("search_text").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    deletedAt: instant("deleted_at"),
  },
  (t) => [
    unique("entity_org_id").on(t.organizationId, t.id),
    index("entity_org").on(t.organizationId, t.createdAt, t.id),
    index("entity_org_country").on(t.organizationId, t.countryCode, t.createdAt, t.id),
    uniqueIndex("entity_tax_id").on(t.organizationId, t.taxIdNormalised).where(sql`${t.deletedAt} is null`),
    uniqueIndex("entity_external_id").on(t.organizationId, t.externalId).where(sql`${t.deletedAt} is null`),
    index("entity_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
  ],
);

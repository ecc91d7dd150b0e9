import { and, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type EntityId, type EntityRecord, entityRecord, normaliseTaxId, type OrgId } from "../contract";
import { entity } from "./schema";
import { searchPatterns, searchTextOf } from "./search-text";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

/** Writable columns; a key that is absent is left as it is. */
export interface EntityValues {
  name: string;
  countryCode: string;
  externalId: string | null;
  taxId: string | null;
  nationality: string | null;
  status: string;
  entityData: Record<string, unknown>;
  attributes: Record<string, unknown>;
}

/** Names of the unique indexes, for `violates(error, …)`. */
export const ENTITY_TAX_ID = "entity_tax_id";
export const ENTITY_EXTERNAL_ID = "entity_external_id";

type Row = typeof entity.$inferSelect;

const toEntity = (row: Row): EntityRecord =>
  entityRecord.parse({
    ...row,
    currentEvaluation: null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  });

const derived = (values: Pick<EntityValues, "name" | "taxId" | "externalId">) => ({
  taxIdNormalised: values.taxId === null ? null : normaliseTaxId(values.taxId),
  searchText: searchTextOf([values.name, values.taxId, values.externalId]),
});

/** Throws DatabaseError violating ENTITY_TAX_ID or ENTITY_EXTERNAL_ID when another living entity has the same. */
export async function insertEntity(org: OrgId, values: EntityValues): Promise<EntityRecord> {
  const now = new Date();
  return withOrg(org, async (tx) => {
    const [row] = await tx
      .insert(entity)
      .values({
        ...values,
        ...derived(values),
        id: uuidV7(),
        organizationId: org,
        type: "person",
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (row === undefined) throw new Error("The database stored no entity.");
    return toEntity(row);
  });
}

/** Null when unknown, deleted, or of another organisation. Same refusals as `insertEntity`. */
export async function updateEntity(
  org: OrgId,
  id: EntityId,
  changes: Partial<EntityValues>,
): Promise<EntityRecord | null> {
  return withOrg(org, async (tx) => {
    // Locked: what is derived from several columns must see the newest of each.
    const [before] = await tx
      .select()
      .from(entity)
      .where(living(eq(entity.id, id)))
      .for("update");
    if (before === undefined) return null;
    const merged = { name: before.name, taxId: before.taxId, externalId: before.externalId, ...changes };
    const [row] = await tx
      .update(entity)
      .set({ ...changes, ...derived(merged), updatedAt: new Date() })
      .where(eq(entity.id, id))
      .returning();
    return row === undefined ? null : toEntity(row);
  });
}

const living = (condition: SQL | undefined): SQL | undefined => and(isNull(entity.deletedAt), condition);

async function findOne(org: OrgId, condition: SQL): Promise<EntityRecord | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(entity).where(living(condition)));
  return row === undefined ? null : toEntity(row);
}

export const findEntity = (org: OrgId, id: EntityId): Promise<EntityRecord | null> => findOne(org, eq(entity.id, id));

export const findEntityByExternalId = (org: OrgId, externalId: string): Promise<EntityRecord | null> =>
  findOne(org, eq(entity.externalId, externalId));

/** Compared without punctuation. */
export const findEntityByTaxId = (org: OrgId, taxId: string): Promise<EntityRecord | null> =>
  findOne(org, eq(entity.taxIdNormalised, normaliseTaxId(taxId)));

export interface EntityFilter {
  country?: string | undefined;
  taxId?: string | undefined;
  externalId?: string | undefined;
  search?: string | undefined;
}

function entityConditions(filter: EntityFilter): SQL | undefined {
  const search = filter.search === undefined ? null : searchPatterns(filter.search);
  return living(
    and(
      filter.country === undefined ? undefined : eq(entity.countryCode, filter.country),
      filter.taxId === undefined ? undefined : eq(entity.taxIdNormalised, normaliseTaxId(filter.taxId)),
      filter.externalId === undefined ? undefined : eq(entity.externalId, filter.externalId),
      search === null
        ? undefined
        : sql`${entity.id} in (select search_entity_ids(${search.longest}, ${sql.param(search.others)}::text[]))`,
    ),
  );
}

/** Newest first; `total` counts all that match. */
export async function listEntities(
  org: OrgId,
  filter: EntityFilter,
  page: { limit: number; offset: number },
): Promise<{ entities: EntityRecord[]; total: number }> {
  return withOrg(org, async (tx) => {
    const rows = await tx
      .select()
      .from(entity)
      .where(entityConditions(filter))
      .orderBy(desc(entity.createdAt), desc(entity.id))
      .limit(page.limit)
      .offset(page.offset);
    const [counted] = await tx.select({ n: count() }).from(entity).where(entityConditions(filter));
    return { entities: rows.map(toEntity), total: counted?.n ?? 0 };
  });
}

import { and, count, desc, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import { type EntityId, type OrgId, type ValidationStatus, validationId } from "../contract";
import { validation } from "./schema";
import { searchPatterns } from "./search-text";
import { type StoredValidation, toValidation } from "./validation-mapping";
import { joinedValidations } from "./validations";
import { type Tx, withOrg } from "./with-org";

export interface ValidationFilter {
  entityId?: EntityId | undefined;
  status?: ValidationStatus | undefined;
  isCurrent?: boolean | undefined;
  provider?: string | undefined;
  /** First and last day, YYYY-MM-DD, both included, UTC. */
  from?: string | undefined;
  to?: string | undefined;
  /** Name or number of the person, or the id of a validation or session. */
  search?: string | undefined;
}

interface Page {
  limit: number;
  offset: number;
}

const DAY_MS = 86_400_000;

function conditionsOf(filter: ValidationFilter): SQL | undefined {
  const v = validation;
  return and(
    filter.entityId === undefined ? undefined : eq(v.entityId, filter.entityId),
    filter.status === undefined ? undefined : eq(v.status, filter.status),
    filter.isCurrent === undefined ? undefined : eq(v.isCurrent, filter.isCurrent),
    filter.provider === undefined ? undefined : eq(v.provider, filter.provider),
    filter.from === undefined ? undefined : gte(v.createdAt, new Date(filter.from)),
    filter.to === undefined ? undefined : lt(v.createdAt, new Date(Date.parse(filter.to) + DAY_MS)),
    filter.search === undefined ? undefined : searchCondition(filter.search),
  );
}

function searchCondition(typed: string): SQL | undefined {
  const id = validationId.safeParse(typed.trim());
  if (id.success) return or(eq(validation.id, id.data), eq(validation.sessionId, id.data));
  const search = searchPatterns(typed);
  if (search === null) return undefined;
  return sql`${validation.entityId} in (select search_entity_ids(${search.longest}, ${sql.param(search.others)}::text[]))`;
}

/** Ids first, from the index alone, then the rows. */
export function validationPageQuery(tx: Tx, filter: ValidationFilter, page: Page) {
  const wanted = tx
    .select({ id: validation.id })
    .from(validation)
    .where(conditionsOf(filter))
    .orderBy(desc(validation.createdAt), desc(validation.id))
    .limit(page.limit)
    .offset(page.offset)
    .as("wanted");
  return joinedValidations(tx)
    .innerJoin(wanted, eq(wanted.id, validation.id))
    .orderBy(desc(validation.createdAt), desc(validation.id));
}

/** Newest first; `total` counts all that match. */
export async function listValidations(
  org: OrgId,
  filter: ValidationFilter,
  page: Page,
): Promise<{ validations: StoredValidation[]; total: number }> {
  return withOrg(org, async (tx) => {
    const rows = await validationPageQuery(tx, filter, page);
    const [counted] = await tx.select({ n: count() }).from(validation).where(conditionsOf(filter));
    return { validations: rows.map((row) => toValidation(org, row)), total: counted?.n ?? 0 };
  });
}

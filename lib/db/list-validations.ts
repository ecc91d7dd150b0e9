import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { type EntityId, type OrgId, type ValidationStatus, validationId } from "../contract";
import { commonConditions, countOf, newestFirst, type Page, pageAndTotal, pageOfIds } from "./page-of-checks";
import { validation } from "./schema";
import { searchPatterns } from "./search-text";
import { type StoredValidation, toValidation } from "./validation-mapping";
import { joinedValidations } from "./validations";
import type { Tx } from "./with-org";

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

function conditionsOf(filter: ValidationFilter): SQL | undefined {
  const v = validation;
  return and(
    commonConditions(v, filter),
    filter.isCurrent === undefined ? undefined : eq(v.isCurrent, filter.isCurrent),
    filter.provider === undefined ? undefined : eq(v.provider, filter.provider),
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

export function validationPageQuery(tx: Tx, filter: ValidationFilter, page: Page) {
  const wanted = pageOfIds(tx, validation, conditionsOf(filter), page);
  return joinedValidations(tx)
    .innerJoin(wanted, eq(wanted.id, validation.id))
    .orderBy(...newestFirst(validation));
}

export const validationCountQuery = (tx: Tx, filter: ValidationFilter) => countOf(tx, validation, conditionsOf(filter));

/** Newest first; `total` counts all that match. */
export async function listValidations(
  org: OrgId,
  filter: ValidationFilter,
  page: Page,
): Promise<{ validations: StoredValidation[]; total: number }> {
  const { rows, total } = await pageAndTotal(
    org,
    (tx) => validationPageQuery(tx, filter, page),
    (tx) => validationCountQuery(tx, filter),
  );
  return { validations: rows.map((row) => toValidation(org, row)), total };
}

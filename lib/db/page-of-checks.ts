import { and, count, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import type { AnyPgColumn, AnyPgTable } from "drizzle-orm/pg-core";
import type { OrgId } from "../contract";
import { type Tx, withOrg } from "./with-org";

export interface Page {
  limit: number;
  offset: number;
}

/** A table whose lists run newest first: checks of faces and validations. */
type Listed = AnyPgTable & {
  id: AnyPgColumn<{ data: string; notNull: true }>;
  createdAt: AnyPgColumn;
  status: AnyPgColumn;
  entityId: AnyPgColumn;
};

export const newestFirst = (table: Listed): SQL[] => [desc(table.createdAt), desc(table.id)];

/** The ids of a page, from the index alone; the rows are joined to it afterwards. */
export const pageOfIds = (tx: Tx, table: Listed, where: SQL | undefined, page: Page) =>
  tx
    .select({ id: table.id })
    .from(table)
    .where(where)
    .orderBy(...newestFirst(table))
    .limit(page.limit)
    .offset(page.offset)
    .as("wanted");

/** How many rows a list has in all. */
export const countOf = (tx: Tx, table: Listed, where: SQL | undefined) =>
  tx.select({ n: count() }).from(table).where(where);

/** Two connections: the count of a large organisation takes longer than its page. */
export async function pageAndTotal<Row>(
  org: OrgId,
  page: (tx: Tx) => Promise<Row[]>,
  total: (tx: Tx) => Promise<Array<{ n: number }>>,
): Promise<{ rows: Row[]; total: number }> {
  const [rows, [counted]] = await Promise.all([withOrg(org, page), withOrg(org, total)]);
  return { rows, total: counted?.n ?? 0 };
}

const DAY_MS = 86_400_000;

/** What every such list can be filtered by. First and last day are YYYY-MM-DD, both included, UTC. */
export function commonConditions(
  table: Listed,
  { entityId, status, from, to }: Partial<Record<"entityId" | "status" | "from" | "to", string | undefined>>,
): SQL | undefined {
  return and(
    entityId === undefined ? undefined : eq(table.entityId, entityId),
    status === undefined ? undefined : eq(table.status, status),
    from === undefined ? undefined : gte(table.createdAt, new Date(from)),
    to === undefined ? undefined : lt(table.createdAt, new Date(Date.parse(to) + DAY_MS)),
  );
}

import type { QueryResultRow } from "pg";
import { acquire } from "./client";
import { toDatabaseError } from "./database-error";

/**
 * One statement outside any organisation, through the owner's few functions or tables that belong to none. The
 * connection goes back before the answer is used: holding it while asking for a second one would starve the pool.
 * Throws DatabaseError.
 */
export async function lookUp<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await acquire("select 1");
  let broken = true;
  try {
    const { rows } = await client.query<Row>(text, values);
    broken = false;
    return rows;
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    client.release(broken);
  }
}

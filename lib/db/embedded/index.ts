/** Finds or starts the embedded PostgreSQL server of one data folder. Knows no table; never loaded when DATABASE_URL is set. */

export { type EmbeddedDatabase, type EnsureOptions, ensureDatabase } from "./ensure-database";
export type { DatabaseAddress } from "./probe";
export { removeDatabase } from "./remove-database";
export type { Lifetime } from "./run-mode";

import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";

/**
 * A refused statement, told by code and constraint alone: the original errors quote statements, parameters and rows, and
 * those hold personal data that must not reach a log.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    /** SQLSTATE, or the socket's error code. */
    readonly code: string,
    readonly constraint: string | null,
    readonly routine: string | null = null,
  ) {
    super(`The database refused (${[code, constraint, routine].filter((part) => part !== null).join(", ")}).`);
  }
}

/** Connection lost, refused, shutting down, too many clients; or two transactions that waited for one another (class 40). */
const UNAVAILABLE = /^(08\w{3}|57P0[1-3]|53\w{3}|40\w{3}|E[A-Z]+)$/;

export function toDatabaseError(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) return toDatabaseError(error.cause);
  if (error instanceof pg.DatabaseError) {
    return new DatabaseError(error.code ?? "unknown", error.constraint ?? null, error.routine ?? null);
  }
  if (error instanceof Error) {
    if ("code" in error && typeof error.code === "string" && "syscall" in error) {
      return new DatabaseError(error.code, null);
    }
    // pg has no class for these.
    if (/connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message)) {
      return new DatabaseError("08006", null);
    }
  }
  return error;
}

/** True when waiting and trying again may help: callers answer 503. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof DatabaseError && UNAVAILABLE.test(error.code);

/** True when `error` is the refusal by this unique index or constraint. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof DatabaseError && error.constraint === constraint;

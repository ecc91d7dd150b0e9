import { type AnyPgColumn, customType, foreignKey, timestamp, uuid } from "drizzle-orm/pg-core";

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Milliseconds, as JSON and JavaScript know them: a value read from the API finds its row again. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** The tenant. Row level security compares it with the transaction's `app.org_id`. */
export const organizationId = () => uuid("organization_id").notNull();

/**
 * A reference to a row of the same organisation. Both columns: a plain reference would accept another organisation's row,
 * since foreign keys see past the policies.
 */
export const ownReference = (
  name: string,
  organization: AnyPgColumn,
  column: AnyPgColumn,
  target: { organizationId: AnyPgColumn; id: AnyPgColumn },
) =>
  foreignKey({
    name: `${name}_fk`,
    columns: [organization, column],
    foreignColumns: [target.organizationId, target.id],
  });

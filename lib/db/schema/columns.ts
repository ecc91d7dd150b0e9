import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Milliseconds, as JSON and JavaScript know them: a value read from the API finds its row again. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** The tenant. Row level security compares it with the transaction's `app.org_id`. */
export const organizationId = () => uuid("organization_id").notNull();

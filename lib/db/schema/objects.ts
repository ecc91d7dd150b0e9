import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";
import { organisation } from "./people";

/**
 * One stored picture. The row is committed as `pending` before its bytes are written, so bytes without a row cannot
 * exist; `live` is set in the transaction of the record that uses it. Deleting the row shreds the picture: its key goes.
 */
export const storedObject = pgTable(
  "stored_object",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    state: text("state").notNull(),
    kind: text("kind").notNull(),
    side: text("side"),
    mime: text("mime").notNull(),
    provider: text("provider").notNull(),
    storageKey: text("storage_key").notNull(),
    wrappedKey: bytea("wrapped_key").notNull(),
    /** Of the bytes before sealing; known once they are written. */
    sha256: bytea("sha256"),
    sizeBytes: integer("size_bytes"),
    createdAt: instant("created_at").notNull(),
    liveAt: instant("live_at"),
  },
  (t) => [
    unique("stored_object_org_id").on(t.organizationId, t.id),
    index("stored_object_org").on(t.organizationId, t.createdAt, t.id),
    index("stored_object_unfinished").on(t.createdAt).where(sql`${t.state} <> 'live'`),
    index("stored_object_sha256").on(t.organizationId, t.sha256),
    check("stored_object_state", sql`${t.state} in ('pending', 'live', 'deleting')`),
    check(
      "stored_object_kind",
      sql`${t.kind} in ('canonical', 'original', 'portrait', 'reference', 'selfie', 'aligned-face', 'frame')`,
    ),
    check("stored_object_live", sql`${t.state} <> 'live' or (${t.sha256} is not null and ${t.sizeBytes} is not null)`),
  ],
);

import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";
import { appUser, organisation } from "./people";

/** Sets of filters that people keep under a name, for themselves or for everybody in the organisation. */
export const savedView = pgTable(
  "saved_view",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => appUser.id),
    /** People name views after people: sealed under an envelope of its own. */
    nameSealed: bytea("name_sealed").notNull(),
    filters: jsonb("filters").notNull(),
    shared: boolean("shared").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("saved_view_owner").on(t.organizationId, t.ownerId, t.createdAt, t.id),
    index("saved_view_shared").on(t.organizationId, t.createdAt, t.id).where(sql`${t.shared}`),
  ],
);

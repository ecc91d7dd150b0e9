import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, organizationId } from "./columns";
import { organisation } from "./people";

/**
 * What this house must know of another server's record to let people review it: which case it is a run of, and what the
 * outcome was when it was last looked at. Nothing read from a document, and no copy of the record: that stays there.
 */
export const remoteRecord = pgTable(
  "remote_record",
  {
    organizationId: organizationId().references(() => organisation.id),
    /** The other server's own id. */
    id: uuid("id").notNull(),
    /** Its address: another server's records are not mixed with these when the address changes. */
    server: text("server").notNull(),
    caseId: uuid("case_id").notNull(),
    runNumber: integer("run_number").notNull(),
    isLatest: boolean("is_latest").notNull(),
    /** As that server says it: it may be a word that is not known here. */
    status: text("status").notNull(),
    hasFront: boolean("has_front").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("remote_record_case").on(t.organizationId, t.caseId),
  ],
);

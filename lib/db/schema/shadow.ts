import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { aboutRun } from "./about-run";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { organisation } from "./people";
import { remoteRecord } from "./remote";

/**
 * The same pictures on the backend that is not in force: how it ended, and in what the two differ. The answer was the main
 * backend's and is not touched by this.
 */
export const shadowRun = pgTable(
  "shadow_run",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    /** The main backend's record. */
    ...aboutRun,
    /** Who ran as the shadow: `builtin` or `remote`. */
    ranBy: text("ran_by").notNull(),
    outcome: text("outcome").notNull(),
    /** Why there is no result, as a code. */
    failure: text("failure"),
    differences: integer("differences").notNull(),
    /** Both results field by field: read from a document, so sealed. */
    detailsSealed: bytea("details_sealed"),
    durationMs: integer("duration_ms").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    ownReference("shadow_run_remote", t.organizationId, t.remoteRunId, remoteRecord),
    index("shadow_run_of").on(t.organizationId, t.verificationId, t.createdAt),
    index("shadow_run_newest").on(t.organizationId, t.createdAt, t.outcome),
    check("shadow_run_by", sql`${t.ranBy} in ('builtin', 'remote')`),
    check("shadow_run_outcome", sql`${t.outcome} in ('agrees', 'differs', 'failed')`),
    check("shadow_run_failed", sql`(${t.outcome} = 'failed') = (${t.detailsSealed} is null)`),
  ],
);

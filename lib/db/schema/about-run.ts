import { sql } from "drizzle-orm";
import { text, uuid } from "drizzle-orm/pg-core";
import { idVerification } from "./verification";

/**
 * Which run a row is about. People and shadows say the same things of another server's records as of our own, so both stand
 * in the same tables: `server` is null for our own, else the other server's address. Each kind has a reference of its own,
 * which the database fills from these two columns: a remark on nothing cannot be stored.
 */
export const aboutRun = {
  verificationId: uuid("verification_id").notNull(),
  server: text("server"),
  ownRunId: uuid("own_run_id")
    .generatedAlwaysAs(sql`case when server is null then verification_id end`)
    .references(() => idVerification.id),
  remoteRunId: uuid("remote_run_id").generatedAlwaysAs(sql`case when server is not null then verification_id end`),
};

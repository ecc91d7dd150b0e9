import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { aboutRun } from "./about-run";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { apiKey, appUser, organisation } from "./people";
import { remoteRecord } from "./remote";
import { idVerification } from "./verification";

/**
 * What people said of runs: added, never changed. `seq` counts the reviews of a case, and its unique index is the
 * compare-and-set: of two reviews that both saw number n, one becomes n + 1.
 */
export const review = pgTable(
  "review",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    caseId: uuid("case_id").notNull(),
    /** The run that was looked at. */
    ...aboutRun,
    seq: integer("seq").notNull(),
    kind: text("kind").notNull(),
    reasonCode: text("reason_code").notNull(),
    /** Free text about a person: sealed under an envelope of its own. */
    reasonSealed: bytea("reason_sealed").notNull(),
    /** The engine's outcome of the run. */
    automaticStatus: text("automatic_status").notNull(),
    needsSecond: boolean("needs_second").notNull(),
    byUserId: uuid("by_user_id")
      .notNull()
      .references(() => appUser.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    ownReference("review_remote", t.organizationId, t.remoteRunId, remoteRecord),
    unique("review_seq").on(t.organizationId, t.caseId, t.seq),
    unique("review_by").on(t.organizationId, t.id, t.byUserId),
    index("review_run").on(t.organizationId, t.verificationId, t.seq),
    check("review_kind", sql`${t.kind} in ('confirm', 'override-approve', 'override-decline', 'ask-image')`),
    check("review_status", sql`${t.automaticStatus} in ('approved', 'declined', 'failed')`),
  ],
);

/** The second pair of eyes on an override: once, and by somebody else, which the database itself sees to. */
export const reviewSecond = pgTable(
  "review_second",
  {
    organizationId: organizationId().references(() => organisation.id),
    reviewId: uuid("review_id").notNull(),
    firstUserId: uuid("first_user_id").notNull(),
    verdict: text("verdict").notNull(),
    reasonSealed: bytea("reason_sealed").notNull(),
    byUserId: uuid("by_user_id")
      .notNull()
      .references(() => appUser.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.reviewId] }),
    foreignKey({
      name: "review_second_first_fk",
      columns: [t.organizationId, t.reviewId, t.firstUserId],
      foreignColumns: [review.organizationId, review.id, review.byUserId],
    }),
    check("review_second_verdict", sql`${t.verdict} in ('confirmed', 'refused')`),
    check("review_second_other_person", sql`${t.byUserId} <> ${t.firstUserId}`),
  ],
);

/** Remarks on a case: added, never changed. */
export const reviewNote = pgTable(
  "review_note",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    caseId: uuid("case_id").notNull(),
    ...aboutRun,
    textSealed: bytea("text_sealed").notNull(),
    byUserId: uuid("by_user_id").references(() => appUser.id),
    byKeyId: uuid("by_key_id").references(() => apiKey.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    ownReference("review_note_remote", t.organizationId, t.remoteRunId, remoteRecord),
    index("review_note_case").on(t.organizationId, t.caseId, t.createdAt, t.id),
    check("review_note_by", sql`num_nonnulls(${t.byUserId}, ${t.byKeyId}) = 1`),
  ],
);

/**
 * Values that people put beside the machine's: added, never changed, and the machine's stays where it is. `seq` counts
 * those of a run, and its unique index is the compare-and-set, as with reviews.
 */
export const fieldCorrection = pgTable(
  "field_correction",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    ...aboutRun,
    seq: integer("seq").notNull(),
    field: text("field").notNull(),
    /** Value, the machine's value, and why: sealed under an envelope of its own. */
    detailsSealed: bytea("details_sealed").notNull(),
    byUserId: uuid("by_user_id").references(() => appUser.id),
    byKeyId: uuid("by_key_id").references(() => apiKey.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    ownReference("field_correction_remote", t.organizationId, t.remoteRunId, remoteRecord),
    unique("field_correction_seq").on(t.organizationId, t.verificationId, t.seq),
    check("field_correction_by", sql`num_nonnulls(${t.byUserId}, ${t.byKeyId}) = 1`),
  ],
);

/**
 * The queue: one row per case that asks, or once asked, for a person. Unlike the reviews it is a present state and is
 * written over: the newest run, who has it in hand, and until when.
 */
export const reviewCase = pgTable(
  "review_case",
  {
    caseId: uuid("case_id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    /** The newest run, which is the one to look at. */
    ...aboutRun,
    ownCaseId: uuid("own_case_id")
      .generatedAlwaysAs(sql`case when server is null then case_id end`)
      .references(() => idVerification.id),
    state: text("state").notNull(),
    /** 1 declined, 2 to look at, 3 mere notes: smaller is more pressing. */
    rank: smallint("rank").notNull(),
    openedAt: instant("opened_at").notNull(),
    dueAt: instant("due_at").notNull(),
    assigneeId: uuid("assignee_id").references(() => appUser.id),
    claimedById: uuid("claimed_by_id").references(() => appUser.id),
    claimedUntil: instant("claimed_until"),
  },
  (t) => [
    ownReference("review_case_remote", t.organizationId, t.remoteRunId, remoteRecord),
    index("review_case_queue").on(t.organizationId, t.state, t.rank, t.openedAt, t.caseId, t.verificationId),
    index("review_case_assignee")
      .on(t.organizationId, t.assigneeId, t.rank, t.openedAt)
      .where(sql`${t.assigneeId} is not null`),
    index("review_case_claim")
      .on(t.organizationId, t.claimedById, t.rank, t.openedAt)
      .where(sql`${t.claimedById} is not null`),
    check("review_case_state", sql`${t.state} in ('open', 'awaiting-second', 'awaiting-image', 'closed')`),
    check("review_case_rank", sql`${t.rank} between 1 and 3`),
  ],
);

import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";
import { organisation } from "./people";

/** Answers kept for repeated requests with the same `Idempotency-Key`. */
export const idempotency = pgTable(
  "idempotency",
  {
    organizationId: organizationId().references(() => organisation.id),
    key: text("key").notNull(),
    requestHash: bytea("request_hash").notNull(),
    /** Null while the first request is still running. */
    status: integer("status"),
    responseSealed: bytea("response_sealed"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.key] }), index("idempotency_expiry").on(t.expiresAt)],
);

/** One hash chain per organisation; written by the function `audit_append` alone. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    organizationId: organizationId(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    objectKind: text("object_kind"),
    objectId: text("object_id"),
    outcome: text("outcome").notNull(),
    details: jsonb("details").notNull(),
    prev: bytea("prev").notNull(),
    hash: bytea("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.seq] }),
    index("audit_entry_object").on(t.organizationId, t.objectKind, t.objectId, t.seq),
  ],
);

/** Counters of fixed windows (sign-in tries, requests). Keys are keyed hashes: no address or e-mail is stored. */
export const rateWindow = pgTable(
  "rate_window",
  {
    key: text("key").notNull(),
    windowStart: instant("window_start").notNull(),
    hits: integer("hits").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index("rate_window_start").on(t.windowStart)],
);

/** Bytes that open only under the right master key; checked at every start. */
export const vaultCanary = pgTable("vault_canary", {
  id: integer("id").primaryKey(),
  sealed: bytea("sealed").notNull(),
  createdAt: instant("created_at").notNull(),
});

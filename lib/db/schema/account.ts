import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";
import { appUser, organisation } from "./people";

/** A one-time link by which a person makes an account of a role that somebody else has settled. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    /** Lower case. */
    email: text("email").notNull(),
    role: text("role").notNull(),
    /** SHA-256 of the token in the link; the token itself is shown once and never stored. */
    tokenHash: bytea("token_hash").notNull(),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => appUser.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedUserId: uuid("accepted_user_id").references(() => appUser.id),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("invitation_token_hash").on(t.tokenHash),
    index("invitation_org").on(t.organizationId, t.createdAt, t.id),
    check("invitation_role", sql`${t.role} in ('viewer', 'analyst', 'lead', 'administrator')`),
    check("invitation_email_lower", sql`${t.email} = lower(${t.email})`),
    check("invitation_one_end", sql`${t.acceptedAt} is null or ${t.revokedAt} is null`),
    check("invitation_accepted", sql`(${t.acceptedAt} is null) = (${t.acceptedUserId} is null)`),
  ],
);

/** A one-time link by which a person who forgot their password chooses another. */
export const passwordReset = pgTable(
  "password_reset",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => appUser.id),
    /** SHA-256 of the token in the link; the token itself is shown once and never stored. */
    tokenHash: bytea("token_hash").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => appUser.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    uniqueIndex("password_reset_token_hash").on(t.tokenHash),
    index("password_reset_user").on(t.userId, t.createdAt, t.id),
    check("password_reset_one_end", sql`${t.usedAt} is null or ${t.revokedAt} is null`),
  ],
);

/** An authenticator app's shared secret, one a person. Unconfirmed until a first code has shown that the app has it. */
export const secondFactor = pgTable("second_factor", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => appUser.id),
  organizationId: organizationId().references(() => organisation.id),
  secretSealed: bytea("secret_sealed").notNull(),
  createdAt: instant("created_at").notNull(),
  confirmedAt: instant("confirmed_at"),
  /** The newest time step whose code was taken: neither it nor an older one counts again (RFC 6238, 5.2). */
  lastStep: bigint("last_step", { mode: "number" }),
});

/** What opens the door once when the app is lost. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    organizationId: organizationId().references(() => organisation.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => appUser.id),
    /** A keyed hash: without the master key the codes cannot be tried out. */
    codeHash: bytea("code_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.userId, t.codeHash] })],
);

import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
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

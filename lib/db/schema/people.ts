import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, organizationId } from "./columns";

export const organisation = pgTable("organisation", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  /** Default options and integrations; shape in `organisations.ts`. */
  settings: jsonb("settings").notNull().default({}),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const appUser = pgTable(
  "app_user",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    /** Lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    /** False: nobody has chosen it, since the account was made by single sign-on. */
    hasPassword: boolean("has_password").notNull().default(true),
    role: text("role").notNull(),
    failedLogins: integer("failed_logins").notNull().default(0),
    lastFailedAt: instant("last_failed_at"),
    lockedUntil: instant("locked_until"),
    lastLoginAt: instant("last_login_at"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("app_user_email").on(t.email),
    index("app_user_org").on(t.organizationId, t.createdAt, t.id),
    check("app_user_role", sql`${t.role} in ('viewer', 'analyst', 'lead', 'administrator')`),
    check("app_user_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => appUser.id),
    /** SHA-256 of the secret in the cookie. */
    tokenHash: bytea("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent"),
    /** Where it was opened from, shortened when it was written: enough to tell home from elsewhere, not to find a house. */
    address: text("address"),
    method: text("method").notNull().default("password"),
  },
  (t) => [
    uniqueIndex("session_token_hash").on(t.tokenHash),
    index("session_user").on(t.userId, t.createdAt, t.id),
    check("session_method", sql`${t.method} in ('password', 'password+code', 'single-sign-on')`),
  ],
);

export const apiKey = pgTable(
  "api_key",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    name: text("name").notNull(),
    /** First characters of the key, to tell keys apart in a list. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the key, which is random enough to need no slow hash. */
    keyHash: bytea("key_hash").notNull(),
    scopes: text("scopes").array().notNull(),
    createdBy: uuid("created_by").references(() => appUser.id),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("api_key_hash").on(t.keyHash), index("api_key_org").on(t.organizationId, t.createdAt, t.id)],
);

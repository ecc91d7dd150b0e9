CREATE TABLE "password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "password_reset_one_end" CHECK ("password_reset"."used_at" is null or "password_reset"."revoked_at" is null)
);
--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "has_password" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_made_by_app_user_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "password_reset_token_hash" ON "password_reset" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "password_reset_user" ON "password_reset" USING btree ("user_id","created_at","id");
--> statement-breakpoint
alter table password_reset enable row level security;
--> statement-breakpoint
create policy password_reset_own_organisation on password_reset
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint

-- Looked up before the organisation is known, by the exact hash of the token in the address.
create function find_password_reset(wanted bytea) returns table (id uuid, organization_id uuid, user_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id, organization_id, user_id from public.password_reset where token_hash = wanted $$;
--> statement-breakpoint
revoke all on function find_password_reset(bytea) from public;
--> statement-breakpoint

-- Accounts that single sign-on has made so far were given a password that nobody knows; the audit remembers which.
update app_user u set has_password = false
where exists (select from audit_entry a
              where a.organization_id = u.organization_id and a.action = 'user.create' and a.object_id = u.id::text
                and a.details ->> 'by' = 'single-sign-on');

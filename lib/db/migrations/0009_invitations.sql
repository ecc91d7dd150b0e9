CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_user_id" uuid,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('viewer', 'analyst', 'lead', 'administrator')),
	CONSTRAINT "invitation_email_lower" CHECK ("invitation"."email" = lower("invitation"."email")),
	CONSTRAINT "invitation_one_end" CHECK ("invitation"."accepted_at" is null or "invitation"."revoked_at" is null),
	CONSTRAINT "invitation_accepted" CHECK (("invitation"."accepted_at" is null) = ("invitation"."accepted_user_id" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_app_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_user_id_app_user_id_fk" FOREIGN KEY ("accepted_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_hash" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_org" ON "invitation" USING btree ("organization_id","created_at","id");--> statement-breakpoint
alter table invitation enable row level security;
--> statement-breakpoint
create policy invitation_own_organisation on invitation
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint

-- Looked up before the organisation is known, by the exact hash of the token in the address.
create function find_invitation(wanted bytea) returns table (id uuid, organization_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id, organization_id from public.invitation where token_hash = wanted $$;
--> statement-breakpoint
revoke all on function find_invitation(bytea) from public;

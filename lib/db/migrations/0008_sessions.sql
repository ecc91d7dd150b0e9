CREATE TABLE "biometric_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"validation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"webhook_url" text,
	"callback" text,
	"rejection_code" text,
	"rejection_message" text,
	"wrapped_key" "bytea" NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"created_by_user_id" uuid,
	"created_by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "biometric_session_org_id" UNIQUE("organization_id","id"),
	CONSTRAINT "biometric_session_status" CHECK ("biometric_session"."status" in ('pending', 'in_progress', 'approved', 'rejected', 'abandoned', 'cancelled', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "hosted_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"validation_id" uuid,
	"biometric_session_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"token_sealed" "bytea",
	"state_sealed" "bytea",
	"captures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"step" text NOT NULL,
	"language" text,
	"document_type" text,
	"country_code" text,
	"document_attempts" integer DEFAULT 0 NOT NULL,
	"selfie_attempts" integer DEFAULT 0 NOT NULL,
	"challenge_attempts" integer DEFAULT 0 NOT NULL,
	"challenge_nonce" text,
	"challenge_turns" text[],
	"challenge_issued_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"consented_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone,
	"deciding_since" timestamp (3) with time zone,
	"sandbox_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "hosted_session_kind" CHECK ("hosted_session"."kind" in ('validation', 'biometric')),
	CONSTRAINT "hosted_session_subject" CHECK (("hosted_session"."validation_id" is null) <> ("hosted_session"."biometric_session_id" is null) and ("hosted_session"."kind" = 'validation') = ("hosted_session"."validation_id" is not null)),
	CONSTRAINT "hosted_session_step" CHECK ("hosted_session"."step" in ('consent', 'document', 'selfie', 'challenge', 'processing', 'done'))
);
--> statement-breakpoint
CREATE TABLE "validation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"status" text NOT NULL,
	"automatic_status" text,
	"is_current" boolean NOT NULL,
	"provider" text NOT NULL,
	"integration_code" text NOT NULL,
	"double_check_renaper" boolean NOT NULL,
	"omit_warnings" text[] NOT NULL,
	"webhook_url" text,
	"warnings" text[] NOT NULL,
	"omitted_warnings" text[] NOT NULL,
	"id_verification_id" uuid,
	"wrapped_key" "bytea" NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"created_by_user_id" uuid,
	"created_by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone,
	CONSTRAINT "validation_org_id" UNIQUE("organization_id","id"),
	CONSTRAINT "validation_status" CHECK ("validation"."status" in ('pending', 'in_progress', 'in_review', 'approved', 'rejected', 'expired', 'abandoned', 'cancelled')),
	CONSTRAINT "validation_automatic_status" CHECK ("validation"."automatic_status" in ('approved', 'rejected', 'in_review'))
);
--> statement-breakpoint
CREATE TABLE "validation_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"validation_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "biometric_session" ADD CONSTRAINT "biometric_session_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_session" ADD CONSTRAINT "biometric_session_created_by_user_id_app_user_id_fk" FOREIGN KEY ("created_by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_session" ADD CONSTRAINT "biometric_session_created_by_key_id_api_key_id_fk" FOREIGN KEY ("created_by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_session" ADD CONSTRAINT "biometric_session_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_session" ADD CONSTRAINT "biometric_session_validation_fk" FOREIGN KEY ("organization_id","validation_id") REFERENCES "public"."validation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosted_session" ADD CONSTRAINT "hosted_session_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosted_session" ADD CONSTRAINT "hosted_session_validation_fk" FOREIGN KEY ("organization_id","validation_id") REFERENCES "public"."validation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosted_session" ADD CONSTRAINT "hosted_session_biometric_fk" FOREIGN KEY ("organization_id","biometric_session_id") REFERENCES "public"."biometric_session"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation" ADD CONSTRAINT "validation_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation" ADD CONSTRAINT "validation_id_verification_id_id_verification_id_fk" FOREIGN KEY ("id_verification_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation" ADD CONSTRAINT "validation_created_by_user_id_app_user_id_fk" FOREIGN KEY ("created_by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation" ADD CONSTRAINT "validation_created_by_key_id_api_key_id_fk" FOREIGN KEY ("created_by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation" ADD CONSTRAINT "validation_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation_event" ADD CONSTRAINT "validation_event_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validation_event" ADD CONSTRAINT "validation_event_validation_fk" FOREIGN KEY ("organization_id","validation_id") REFERENCES "public"."validation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "biometric_session_org" ON "biometric_session" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "biometric_session_org_entity" ON "biometric_session" USING btree ("organization_id","entity_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "biometric_session_active" ON "biometric_session" USING btree ("entity_id") WHERE "biometric_session"."status" in ('pending', 'in_progress');--> statement-breakpoint
CREATE UNIQUE INDEX "hosted_session_token" ON "hosted_session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "hosted_session_open" ON "hosted_session" USING btree ("organization_id","expires_at") WHERE "hosted_session"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "hosted_session_validation" ON "hosted_session" USING btree ("validation_id");--> statement-breakpoint
CREATE INDEX "hosted_session_biometric" ON "hosted_session" USING btree ("biometric_session_id");--> statement-breakpoint
CREATE INDEX "validation_org" ON "validation" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "validation_org_status" ON "validation" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "validation_org_entity" ON "validation" USING btree ("organization_id","entity_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "validation_current" ON "validation" USING btree ("entity_id") WHERE "validation"."is_current";--> statement-breakpoint
CREATE INDEX "validation_running_out" ON "validation" USING btree ("expires_at") WHERE "validation"."status" = 'approved' and "validation"."is_current" and "validation"."lapsed_at" is null;--> statement-breakpoint
CREATE INDEX "validation_event_of" ON "validation_event" USING btree ("validation_id","at","id");--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['validation', 'validation_event', 'biometric_session', 'hosted_session'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy %I on %I using (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      name || '_own_organisation', name);
  end loop;
end $$;
--> statement-breakpoint

-- Looked up before the organisation is known, by the exact hash of the token in the address.
create function find_hosted_session(wanted bytea) returns table (id uuid, organization_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id, organization_id from public.hosted_session where token_hash = wanted $$;
--> statement-breakpoint

-- Housekeeping across organisations: who has a session or an approval whose time has come. Ids of organisations alone;
-- what is due is looked up inside each.
create function organisations_with_due_sessions(now timestamptz, quiet_since timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select organization_id from public.hosted_session
   where closed_at is null
     and (sandbox_at <= now or (opened_at is null and expires_at <= now) or last_seen_at <= quiet_since)
   union
   select organization_id from public.validation
   where status = 'approved' and is_current and lapsed_at is null and expires_at <= now
   limit 1000 $$;
--> statement-breakpoint
revoke all on function find_hosted_session(bytea) from public;
--> statement-breakpoint
revoke all on function organisations_with_due_sessions(timestamptz, timestamptz) from public;

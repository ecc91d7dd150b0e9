CREATE TABLE "entity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"external_id" text,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"tax_id" text,
	"tax_id_normalised" text,
	"country_code" text NOT NULL,
	"nationality" text,
	"status" text NOT NULL,
	"risk_score" integer,
	"risk_factors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kyc_verified" boolean DEFAULT false NOT NULL,
	"kyc_provider" text,
	"kyc_data" jsonb,
	"entity_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "entity_org_id" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"failed_logins" integer DEFAULT 0 NOT NULL,
	"last_failed_at" timestamp (3) with time zone,
	"locked_until" timestamp (3) with time zone,
	"last_login_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "app_user_role" CHECK ("app_user"."role" in ('viewer', 'analyst', 'lead', 'administrator')),
	CONSTRAINT "app_user_email_lower" CHECK ("app_user"."email" = lower("app_user"."email"))
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"organization_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"object_kind" text,
	"object_id" text,
	"outcome" text NOT NULL,
	"details" jsonb NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_organization_id_seq_pk" PRIMARY KEY("organization_id","seq")
);
--> statement-breakpoint
CREATE TABLE "id_verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid,
	"case_id" uuid NOT NULL,
	"recheck_of" uuid,
	"run_number" integer NOT NULL,
	"is_latest" boolean NOT NULL,
	"status" text NOT NULL,
	"request_id" text NOT NULL,
	"vendor_data" text,
	"error_code" text,
	"error_message" text,
	"warnings" text[] NOT NULL,
	"headline" text,
	"options" jsonb,
	"quality" jsonb,
	"timings" jsonb,
	"wrapped_key" "bytea" NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"reading_sealed" "bytea",
	"engine_version" text,
	"duration_ms" integer,
	"front_original_id" uuid,
	"front_canonical_id" uuid,
	"back_original_id" uuid,
	"back_canonical_id" uuid,
	"portrait_id" uuid,
	"person_name" text,
	"document_type" text,
	"issuing_country" text,
	"document_number_masked" text,
	"document_number_last4" text,
	"document_number_index" "bytea",
	"search_text" text NOT NULL,
	"triggered_by_user_id" uuid,
	"triggered_by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "id_verification_status" CHECK ("id_verification"."status" in ('approved', 'declined', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"organization_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"status" integer,
	"response_sealed" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_organization_id_key_pk" PRIMARY KEY("organization_id","key")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_window" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_window_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "stored_object" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"side" text,
	"mime" text NOT NULL,
	"provider" text NOT NULL,
	"storage_key" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sha256" "bytea",
	"size_bytes" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"live_at" timestamp (3) with time zone,
	CONSTRAINT "stored_object_org_id" UNIQUE("organization_id","id"),
	CONSTRAINT "stored_object_state" CHECK ("stored_object"."state" in ('pending', 'live', 'deleting')),
	CONSTRAINT "stored_object_kind" CHECK ("stored_object"."kind" in ('canonical', 'original', 'portrait')),
	CONSTRAINT "stored_object_live" CHECK ("stored_object"."state" <> 'live' or ("stored_object"."sha256" is not null and "stored_object"."size_bytes" is not null))
);
--> statement-breakpoint
CREATE TABLE "vault_canary" (
	"id" integer PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "id_verification_warning" (
	"organization_id" uuid NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"verification_id" uuid NOT NULL,
	CONSTRAINT "id_verification_warning_organization_id_code_created_at_verification_id_pk" PRIMARY KEY("organization_id","code","created_at","verification_id")
);
--> statement-breakpoint
ALTER TABLE "entity" ADD CONSTRAINT "entity_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_triggered_by_user_id_app_user_id_fk" FOREIGN KEY ("triggered_by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_triggered_by_key_id_api_key_id_fk" FOREIGN KEY ("triggered_by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_front_original_fk" FOREIGN KEY ("organization_id","front_original_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_front_canonical_fk" FOREIGN KEY ("organization_id","front_canonical_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_back_original_fk" FOREIGN KEY ("organization_id","back_original_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_back_canonical_fk" FOREIGN KEY ("organization_id","back_canonical_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification" ADD CONSTRAINT "id_verification_portrait_fk" FOREIGN KEY ("organization_id","portrait_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_object" ADD CONSTRAINT "stored_object_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification_warning" ADD CONSTRAINT "id_verification_warning_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_verification_warning" ADD CONSTRAINT "id_verification_warning_verification_id_id_verification_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."id_verification"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entity_org" ON "entity" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "entity_org_country" ON "entity" USING btree ("organization_id","country_code","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "entity_tax_id" ON "entity" USING btree ("organization_id","tax_id_normalised") WHERE "entity"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "entity_external_id" ON "entity" USING btree ("organization_id","external_id") WHERE "entity"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "entity_search" ON "entity" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "api_key_hash" ON "api_key" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "api_key_org" ON "api_key" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_email" ON "app_user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "app_user_org" ON "app_user" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_object" ON "audit_entry" USING btree ("organization_id","object_kind","object_id","seq");--> statement-breakpoint
CREATE INDEX "id_verification_org" ON "id_verification" USING btree ("organization_id","created_at","id","is_latest");--> statement-breakpoint
CREATE INDEX "id_verification_org_status" ON "id_verification" USING btree ("organization_id","status","created_at","id","is_latest");--> statement-breakpoint
CREATE INDEX "id_verification_org_entity" ON "id_verification" USING btree ("organization_id","entity_id","created_at","id","is_latest") WHERE "id_verification"."entity_id" is not null;--> statement-breakpoint
CREATE INDEX "id_verification_org_linked" ON "id_verification" USING btree ("organization_id","created_at","id","is_latest") WHERE "id_verification"."entity_id" is not null;--> statement-breakpoint
CREATE INDEX "id_verification_org_unlinked" ON "id_verification" USING btree ("organization_id","created_at","id","is_latest") WHERE "id_verification"."entity_id" is null;--> statement-breakpoint
CREATE INDEX "id_verification_org_status_unlinked" ON "id_verification" USING btree ("organization_id","status","created_at","id","is_latest") WHERE "id_verification"."entity_id" is null;--> statement-breakpoint
CREATE INDEX "id_verification_org_type" ON "id_verification" USING btree ("organization_id","document_type","created_at","id","is_latest");--> statement-breakpoint
CREATE INDEX "id_verification_org_country" ON "id_verification" USING btree ("organization_id","issuing_country","created_at","id","is_latest");--> statement-breakpoint
CREATE INDEX "id_verification_org_number" ON "id_verification" USING btree ("organization_id","document_number_index");--> statement-breakpoint
CREATE UNIQUE INDEX "id_verification_run" ON "id_verification" USING btree ("case_id","run_number");--> statement-breakpoint
CREATE UNIQUE INDEX "id_verification_newest" ON "id_verification" USING btree ("case_id") WHERE "id_verification"."is_latest";--> statement-breakpoint
CREATE INDEX "id_verification_search" ON "id_verification" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "idempotency_expiry" ON "idempotency" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_window_start" ON "rate_window" USING btree ("window_start");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_hash" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_object_org" ON "stored_object" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_object_unfinished" ON "stored_object" USING btree ("created_at") WHERE "stored_object"."state" <> 'live';--> statement-breakpoint
CREATE INDEX "stored_object_sha256" ON "stored_object" USING btree ("organization_id","sha256");--> statement-breakpoint
CREATE INDEX "id_verification_warning_of" ON "id_verification_warning" USING btree ("verification_id");
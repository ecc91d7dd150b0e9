CREATE TABLE "biometric_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid,
	"status" text NOT NULL,
	"match" boolean NOT NULL,
	"score" double precision,
	"threshold" double precision,
	"request_id" text NOT NULL,
	"error_code" text,
	"error_message" text,
	"warnings" text[] NOT NULL,
	"headline" text,
	"wrapped_key" "bytea" NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"engine_version" text,
	"duration_ms" integer,
	"triggered_by_user_id" uuid,
	"triggered_by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"approved_session_ids" text[] NOT NULL,
	"matched_validation_ids" uuid[] NOT NULL,
	"image_original_id" uuid,
	"image_canonical_id" uuid,
	"face_id" uuid,
	CONSTRAINT "biometric_check_org_id" UNIQUE("organization_id","id"),
	CONSTRAINT "biometric_check_status" CHECK ("biometric_check"."status" in ('matched', 'not_matched', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "face_match" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid,
	"status" text NOT NULL,
	"match" boolean NOT NULL,
	"score" double precision,
	"threshold" double precision,
	"request_id" text NOT NULL,
	"error_code" text,
	"error_message" text,
	"warnings" text[] NOT NULL,
	"headline" text,
	"wrapped_key" "bytea" NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"engine_version" text,
	"duration_ms" integer,
	"triggered_by_user_id" uuid,
	"triggered_by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"vendor_data" text,
	"threshold_origin" text,
	"review_threshold" double precision,
	"document_original_id" uuid,
	"document_canonical_id" uuid,
	"document_face_id" uuid,
	"selfie_original_id" uuid,
	"selfie_canonical_id" uuid,
	"selfie_face_id" uuid,
	CONSTRAINT "face_match_org_id" UNIQUE("organization_id","id"),
	CONSTRAINT "face_match_status" CHECK ("face_match"."status" in ('approved', 'declined', 'in_review', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "face_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"entity_id" uuid,
	"validation_id" uuid,
	"face_match_id" uuid,
	"biometric_check_id" uuid,
	"kind" text NOT NULL,
	"model_id" text NOT NULL,
	"template_sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "face_template_kind" CHECK ("face_template"."kind" in ('selfie', 'document')),
	CONSTRAINT "face_template_source" CHECK (num_nonnulls("face_template"."validation_id", "face_template"."face_match_id", "face_template"."biometric_check_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "stored_object" DROP CONSTRAINT "stored_object_kind";--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_triggered_by_user_id_app_user_id_fk" FOREIGN KEY ("triggered_by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_triggered_by_key_id_api_key_id_fk" FOREIGN KEY ("triggered_by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_image_original_fk" FOREIGN KEY ("organization_id","image_original_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_image_canonical_fk" FOREIGN KEY ("organization_id","image_canonical_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biometric_check" ADD CONSTRAINT "biometric_check_face_fk" FOREIGN KEY ("organization_id","face_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_triggered_by_user_id_app_user_id_fk" FOREIGN KEY ("triggered_by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_triggered_by_key_id_api_key_id_fk" FOREIGN KEY ("triggered_by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_document_original_fk" FOREIGN KEY ("organization_id","document_original_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_document_canonical_fk" FOREIGN KEY ("organization_id","document_canonical_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_document_face_fk" FOREIGN KEY ("organization_id","document_face_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_selfie_original_fk" FOREIGN KEY ("organization_id","selfie_original_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_selfie_canonical_fk" FOREIGN KEY ("organization_id","selfie_canonical_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_match" ADD CONSTRAINT "face_match_selfie_face_fk" FOREIGN KEY ("organization_id","selfie_face_id") REFERENCES "public"."stored_object"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_template" ADD CONSTRAINT "face_template_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_template" ADD CONSTRAINT "face_template_entity_fk" FOREIGN KEY ("organization_id","entity_id") REFERENCES "public"."entity"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_template" ADD CONSTRAINT "face_template_face_match_fk" FOREIGN KEY ("organization_id","face_match_id") REFERENCES "public"."face_match"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_template" ADD CONSTRAINT "face_template_biometric_check_fk" FOREIGN KEY ("organization_id","biometric_check_id") REFERENCES "public"."biometric_check"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "biometric_check_org" ON "biometric_check" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "biometric_check_org_status" ON "biometric_check" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "biometric_check_org_entity" ON "biometric_check" USING btree ("organization_id","entity_id","created_at","id") WHERE "biometric_check"."entity_id" is not null;--> statement-breakpoint
CREATE INDEX "face_match_org" ON "face_match" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "face_match_org_status" ON "face_match" USING btree ("organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "face_match_org_entity" ON "face_match" USING btree ("organization_id","entity_id","created_at","id") WHERE "face_match"."entity_id" is not null;--> statement-breakpoint
CREATE INDEX "face_match_org_unlinked" ON "face_match" USING btree ("organization_id","created_at","id") WHERE "face_match"."entity_id" is null;--> statement-breakpoint
CREATE INDEX "face_template_searched" ON "face_template" USING btree ("organization_id","created_at","id") WHERE "face_template"."validation_id" is not null;--> statement-breakpoint
CREATE INDEX "face_template_validation" ON "face_template" USING btree ("organization_id","validation_id") WHERE "face_template"."validation_id" is not null;--> statement-breakpoint
CREATE INDEX "face_template_entity" ON "face_template" USING btree ("organization_id","entity_id","created_at","id") WHERE "face_template"."validation_id" is not null;--> statement-breakpoint
ALTER TABLE "stored_object" ADD CONSTRAINT "stored_object_kind" CHECK ("stored_object"."kind" in ('canonical', 'original', 'portrait', 'reference', 'selfie', 'aligned-face', 'frame'));--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['face_match', 'biometric_check', 'face_template'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy %I on %I using (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      name || '_own_organisation', name);
  end loop;
end $$;

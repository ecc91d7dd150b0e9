CREATE TABLE "field_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"field" text NOT NULL,
	"details_sealed" "bytea" NOT NULL,
	"by_user_id" uuid,
	"by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "field_correction_seq" UNIQUE("organization_id","verification_id","seq"),
	CONSTRAINT "field_correction_by" CHECK (num_nonnulls("field_correction"."by_user_id", "field_correction"."by_key_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_verification_id_id_verification_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_by_user_id_app_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_by_key_id_api_key_id_fk" FOREIGN KEY ("by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table field_correction enable row level security;
--> statement-breakpoint
create policy field_correction_own_organisation on field_correction
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);

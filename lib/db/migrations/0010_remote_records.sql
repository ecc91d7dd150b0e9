CREATE TABLE "remote_record" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"server" text NOT NULL,
	"case_id" uuid NOT NULL,
	"run_number" integer NOT NULL,
	"is_latest" boolean NOT NULL,
	"status" text NOT NULL,
	"has_front" boolean NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "remote_record_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "shadow_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"server" text,
	"own_run_id" uuid GENERATED ALWAYS AS (case when server is null then verification_id end) STORED,
	"remote_run_id" uuid GENERATED ALWAYS AS (case when server is not null then verification_id end) STORED,
	"ran_by" text NOT NULL,
	"outcome" text NOT NULL,
	"failure" text,
	"differences" integer NOT NULL,
	"details_sealed" "bytea",
	"duration_ms" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shadow_run_by" CHECK ("shadow_run"."ran_by" in ('builtin', 'remote')),
	CONSTRAINT "shadow_run_outcome" CHECK ("shadow_run"."outcome" in ('agrees', 'differs', 'failed')),
	CONSTRAINT "shadow_run_failed" CHECK (("shadow_run"."outcome" = 'failed') = ("shadow_run"."details_sealed" is null))
);
--> statement-breakpoint
ALTER TABLE "review" DROP CONSTRAINT "review_verification_id_id_verification_id_fk";
--> statement-breakpoint
ALTER TABLE "review_case" DROP CONSTRAINT "review_case_case_id_id_verification_id_fk";
--> statement-breakpoint
ALTER TABLE "review_case" DROP CONSTRAINT "review_case_verification_id_id_verification_id_fk";
--> statement-breakpoint
ALTER TABLE "review_note" DROP CONSTRAINT "review_note_verification_id_id_verification_id_fk";
--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "server" text;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "own_run_id" uuid GENERATED ALWAYS AS (case when server is null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "remote_run_id" uuid GENERATED ALWAYS AS (case when server is not null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "review_case" ADD COLUMN "server" text;--> statement-breakpoint
ALTER TABLE "review_case" ADD COLUMN "own_case_id" uuid GENERATED ALWAYS AS (case when server is null then case_id end) STORED;--> statement-breakpoint
ALTER TABLE "review_case" ADD COLUMN "own_run_id" uuid GENERATED ALWAYS AS (case when server is null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "review_case" ADD COLUMN "remote_run_id" uuid GENERATED ALWAYS AS (case when server is not null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "review_note" ADD COLUMN "server" text;--> statement-breakpoint
ALTER TABLE "review_note" ADD COLUMN "own_run_id" uuid GENERATED ALWAYS AS (case when server is null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "review_note" ADD COLUMN "remote_run_id" uuid GENERATED ALWAYS AS (case when server is not null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "remote_record" ADD CONSTRAINT "remote_record_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shadow_run" ADD CONSTRAINT "shadow_run_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shadow_run" ADD CONSTRAINT "shadow_run_own_run_id_id_verification_id_fk" FOREIGN KEY ("own_run_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shadow_run" ADD CONSTRAINT "shadow_run_remote_fk" FOREIGN KEY ("organization_id","remote_run_id") REFERENCES "public"."remote_record"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "remote_record_case" ON "remote_record" USING btree ("organization_id","case_id");--> statement-breakpoint
CREATE INDEX "shadow_run_of" ON "shadow_run" USING btree ("organization_id","verification_id","created_at");--> statement-breakpoint
CREATE INDEX "shadow_run_newest" ON "shadow_run" USING btree ("organization_id","created_at","outcome");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_own_run_id_id_verification_id_fk" FOREIGN KEY ("own_run_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_remote_fk" FOREIGN KEY ("organization_id","remote_run_id") REFERENCES "public"."remote_record"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_own_case_id_id_verification_id_fk" FOREIGN KEY ("own_case_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_own_run_id_id_verification_id_fk" FOREIGN KEY ("own_run_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_remote_fk" FOREIGN KEY ("organization_id","remote_run_id") REFERENCES "public"."remote_record"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_own_run_id_id_verification_id_fk" FOREIGN KEY ("own_run_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_remote_fk" FOREIGN KEY ("organization_id","remote_run_id") REFERENCES "public"."remote_record"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table remote_record enable row level security;
--> statement-breakpoint
create policy remote_record_own_organisation on remote_record
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
alter table shadow_run enable row level security;
--> statement-breakpoint
create policy shadow_run_own_organisation on shadow_run
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);

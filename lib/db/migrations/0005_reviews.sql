CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"reason_code" text NOT NULL,
	"reason_sealed" "bytea" NOT NULL,
	"automatic_status" text NOT NULL,
	"needs_second" boolean NOT NULL,
	"by_user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_seq" UNIQUE("organization_id","case_id","seq"),
	CONSTRAINT "review_by" UNIQUE("organization_id","id","by_user_id"),
	CONSTRAINT "review_kind" CHECK ("review"."kind" in ('confirm', 'override-approve', 'override-decline', 'ask-image')),
	CONSTRAINT "review_status" CHECK ("review"."automatic_status" in ('approved', 'declined', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "review_case" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"state" text NOT NULL,
	"rank" smallint NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"assignee_id" uuid,
	"claimed_by_id" uuid,
	"claimed_until" timestamp (3) with time zone,
	CONSTRAINT "review_case_state" CHECK ("review_case"."state" in ('open', 'awaiting-second', 'awaiting-image', 'closed')),
	CONSTRAINT "review_case_rank" CHECK ("review_case"."rank" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "review_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"text_sealed" "bytea" NOT NULL,
	"by_user_id" uuid,
	"by_key_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_note_by" CHECK (num_nonnulls("review_note"."by_user_id", "review_note"."by_key_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "review_second" (
	"organization_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"first_user_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason_sealed" "bytea" NOT NULL,
	"by_user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_second_organization_id_review_id_pk" PRIMARY KEY("organization_id","review_id"),
	CONSTRAINT "review_second_verdict" CHECK ("review_second"."verdict" in ('confirmed', 'refused')),
	CONSTRAINT "review_second_other_person" CHECK ("review_second"."by_user_id" <> "review_second"."first_user_id")
);
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_verification_id_id_verification_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_by_user_id_app_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_case_id_id_verification_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_verification_id_id_verification_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_assignee_id_app_user_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_claimed_by_id_app_user_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_verification_id_id_verification_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_by_user_id_app_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_by_key_id_api_key_id_fk" FOREIGN KEY ("by_key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_second" ADD CONSTRAINT "review_second_organization_id_organisation_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_second" ADD CONSTRAINT "review_second_by_user_id_app_user_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_second" ADD CONSTRAINT "review_second_first_fk" FOREIGN KEY ("organization_id","review_id","first_user_id") REFERENCES "public"."review"("organization_id","id","by_user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_run" ON "review" USING btree ("organization_id","verification_id","seq");--> statement-breakpoint
CREATE INDEX "review_case_queue" ON "review_case" USING btree ("organization_id","state","rank","opened_at","case_id","verification_id");--> statement-breakpoint
CREATE INDEX "review_case_assignee" ON "review_case" USING btree ("organization_id","assignee_id","rank","opened_at") WHERE "review_case"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "review_case_claim" ON "review_case" USING btree ("organization_id","claimed_by_id","rank","opened_at") WHERE "review_case"."claimed_by_id" is not null;--> statement-breakpoint
CREATE INDEX "review_note_case" ON "review_note" USING btree ("organization_id","case_id","created_at","id");--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['review', 'review_second', 'review_note', 'review_case'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy %I on %I using (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      name || '_own_organisation', name);
  end loop;
end $$;
--> statement-breakpoint
-- Runs from before there was a queue. Their readings are sealed, so only what the warnings say counts here.
insert into review_case (case_id, organization_id, verification_id, state, rank, opened_at, due_at)
select case_id, organization_id, id, 'open', case when status = 'declined' then 1 else 2 end, created_at,
       created_at + interval '24 hours'
from id_verification
where is_latest and (status = 'declined' or (status = 'approved' and cardinality(warnings) > 0));

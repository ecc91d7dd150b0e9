ALTER TABLE "field_correction" DROP CONSTRAINT "field_correction_verification_id_id_verification_id_fk";
--> statement-breakpoint
ALTER TABLE "field_correction" ADD COLUMN "server" text;--> statement-breakpoint
ALTER TABLE "field_correction" ADD COLUMN "own_run_id" uuid GENERATED ALWAYS AS (case when server is null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "field_correction" ADD COLUMN "remote_run_id" uuid GENERATED ALWAYS AS (case when server is not null then verification_id end) STORED;--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_own_run_id_id_verification_id_fk" FOREIGN KEY ("own_run_id") REFERENCES "public"."id_verification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_correction" ADD CONSTRAINT "field_correction_remote_fk" FOREIGN KEY ("organization_id","remote_run_id") REFERENCES "public"."remote_record"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Corrections quote a document. Those of our own records go with the record; another server erases its records without
-- telling, so here they go with the days the organisation keeps what it was sent.
create function erase_remote_corrections() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare erased integer;
begin
  delete from public.field_correction c
  where c.organization_id = nullif(current_setting('app.org_id', true), '')::uuid
    and c.server is not null and c.created_at < public.retention_cutoff();
  get diagnostics erased = row_count;
  return erased;
end $$;
--> statement-breakpoint
revoke all on function erase_remote_corrections() from public;

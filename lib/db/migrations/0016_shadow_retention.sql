-- Comparisons quote what was read, so they go with the days an organisation keeps what it was sent; whole rows, since
-- without their values they say nothing.
create function erase_shadow_runs() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
declare erased integer;
begin
  delete from public.shadow_run s
  where s.organization_id = nullif(current_setting('app.org_id', true), '')::uuid
    and s.created_at < public.retention_cutoff();
  get diagnostics erased = row_count;
  return erased;
end $$;
--> statement-breakpoint
revoke all on function erase_shadow_runs() from public;

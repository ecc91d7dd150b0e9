-- A link ends when it says so, whether it was opened or not; and what was captured whole and never decided is found as well.
create or replace function organisations_with_due_sessions(now timestamptz, quiet_since timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select organization_id from public.hosted_session
   where closed_at is null
     and (sandbox_at <= now or expires_at <= now or last_seen_at <= quiet_since
          or (step = 'processing' and last_seen_at <= now - interval '1 minute'))
   union
   select organization_id from public.validation
   where status = 'approved' and is_current and lapsed_at is null and expires_at <= now
   limit 1000 $$;

-- Row level security. The application's role owns nothing, so the policies bind it; the owner's functions below pass
-- them, which is why each reads the organisation from the transaction's own setting and pins its search_path.
do $$
declare name text;
begin
  foreach name in array array['app_user', 'session', 'api_key', 'entity', 'id_verification', 'id_verification_warning',
                              'stored_object', 'idempotency'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy %I on %I using (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      name || '_own_organisation', name);
  end loop;
end $$;
--> statement-breakpoint
alter table organisation enable row level security;
--> statement-breakpoint
create policy organisation_itself on organisation
  using (id = nullif(current_setting('app.org_id', true), '')::uuid)
  with check (id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint
alter table audit_entry enable row level security;
--> statement-breakpoint
create policy audit_entry_own_organisation on audit_entry for select
  using (organization_id = nullif(current_setting('app.org_id', true), '')::uuid);
--> statement-breakpoint

-- Looked up before the organisation is known: by exact secret hash, or by e-mail at sign-in.
create function find_user_by_email(wanted text) returns setof app_user
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select * from public.app_user where email = wanted $$;
--> statement-breakpoint
create function find_session(wanted bytea) returns setof session
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select * from public.session where token_hash = wanted $$;
--> statement-breakpoint
create function find_api_key(wanted bytea) returns setof api_key
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select * from public.api_key where key_hash = wanted $$;
--> statement-breakpoint
create function default_organisation() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.organisation order by created_at, id limit 1 $$;
--> statement-breakpoint

-- Free text search. LIKE is not leakproof, so under row level security its index goes unused (6 ms became 100 ms and
-- more over 100,000 rows). The owner's function may use it and gives back nothing but ids of the caller's organisation.
create function search_verification_ids(longest text, others text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.id_verification
   where organization_id = nullif(current_setting('app.org_id', true), '')::uuid
     and search_text like longest and search_text like all (others) $$;
--> statement-breakpoint
create function search_entity_ids(longest text, others text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.entity
   where organization_id = nullif(current_setting('app.org_id', true), '')::uuid
     and search_text like longest and search_text like all (others) $$;
--> statement-breakpoint

-- The audit chain: each entry's hash covers the entry and the hash before it.
create function audit_hash(entry audit_entry) returns bytea
  language sql stable set search_path = pg_catalog, public, pg_temp as
$$ select sha256(entry.prev || convert_to(jsonb_build_object(
     'organization', entry.organization_id, 'seq', entry.seq,
     'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
     'actorKind', entry.actor_kind, 'actorId', entry.actor_id, 'action', entry.action,
     'objectKind', entry.object_kind, 'objectId', entry.object_id, 'outcome', entry.outcome,
     'details', entry.details)::text, 'UTF8')) $$;
--> statement-breakpoint
create function audit_genesis(org uuid) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp as
$$ select sha256(convert_to('kyc-desk audit ' || org::text, 'UTF8')) $$;
--> statement-breakpoint
create function audit_append(actor_kind text, actor_id text, action text, object_kind text, object_id text,
                             outcome text, details jsonb) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
  org uuid := nullif(current_setting('app.org_id', true), '')::uuid;
  head public.audit_entry;
  entry public.audit_entry;
begin
  if org is null then raise exception 'an audit entry needs an organisation'; end if;
  perform pg_advisory_xact_lock(hashtextextended('audit:' || org::text, 0));
  select * into head from public.audit_entry where organization_id = org order by seq desc limit 1;
  entry.organization_id := org;
  entry.seq := coalesce(head.seq, 0) + 1;
  entry.at := date_trunc('milliseconds', clock_timestamp());
  entry.actor_kind := audit_append.actor_kind;
  entry.actor_id := audit_append.actor_id;
  entry.action := audit_append.action;
  entry.object_kind := audit_append.object_kind;
  entry.object_id := audit_append.object_id;
  entry.outcome := audit_append.outcome;
  entry.details := audit_append.details;
  entry.prev := coalesce(head.hash, public.audit_genesis(org));
  entry.hash := public.audit_hash(entry);
  insert into public.audit_entry values (entry.*);
  return entry.seq;
end $$;
--> statement-breakpoint
create function audit_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'audit entries are never changed or removed'; end $$;
--> statement-breakpoint
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_is_append_only();
--> statement-breakpoint
create trigger audit_entry_never_truncated before truncate on audit_entry
  for each statement execute function audit_is_append_only();
--> statement-breakpoint

-- The first entry of each chain that does not fit: changed, missing before it, or out of order. No row: all is well.
create function audit_first_broken() returns table (organization_id uuid, seq bigint, reason text)
  language sql stable set search_path = pg_catalog, public, pg_temp as
$$ with walked as (
     select e.organization_id, e.seq, e.prev, e.hash, public.audit_hash(e) as computed,
            row_number() over chain as position, lag(e.hash) over chain as before
     from public.audit_entry e window chain as (partition by e.organization_id order by e.seq))
   select distinct on (w.organization_id) w.organization_id, w.seq,
     case when w.seq <> w.position then 'an entry before it is missing'
          when w.prev <> coalesce(w.before, public.audit_genesis(w.organization_id)) then 'it does not follow the entry before it'
          else 'its content was changed' end
   from walked w
   where w.seq <> w.position or w.prev <> coalesce(w.before, public.audit_genesis(w.organization_id)) or w.hash <> w.computed
   order by w.organization_id, w.seq $$;
--> statement-breakpoint

-- Housekeeping across organisations: pictures whose upload never finished, and rows whose time has passed.
create function claim_stale_objects(before timestamptz, most integer)
  returns table (id uuid, organization_id uuid, storage_key text, provider text)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$ update public.stored_object o set state = 'deleting'
   where o.id in (select s.id from public.stored_object s where s.state <> 'live' and s.created_at < before
                  order by s.created_at limit most for update skip locked)
   returning o.id, o.organization_id, o.storage_key, o.provider $$;
--> statement-breakpoint
create function remove_expired(now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$ delete from public.idempotency where expires_at < now;
   delete from public.rate_window where window_start < now - interval '1 day'; $$;
--> statement-breakpoint

-- Functions are open to everyone unless closed; the application's role is let in by name after every migration.
do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p
           where p.pronamespace = 'public'::regnamespace
             and p.proowner = (select oid from pg_roles where rolname = current_user)
             and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;

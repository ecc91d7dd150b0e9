do $$
declare name text;
begin
  foreach name in array array['webhook_endpoint', 'webhook_message', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy %I on %I using (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (organization_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)',
      name || '_own_organisation', name);
  end loop;
end $$;
--> statement-breakpoint

-- The sender works for all organisations. It learns which deliveries are due, and holds them until `held_until`; at most
-- `per_endpoint` at a time of one receiver, so that a slow one does not keep the others waiting.
create function claim_webhook_deliveries(at_time timestamptz, held_until timestamptz, most integer, per_endpoint integer)
  returns table (id uuid, organization_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$ update public.webhook_delivery d set claimed_until = held_until
   where d.id in (
     select due.id from public.webhook_endpoint e
     cross join lateral (
       select w.id, w.next_attempt_at from public.webhook_delivery w
       where w.endpoint_id = e.id and w.state = 'pending' and w.next_attempt_at <= at_time
         and (w.claimed_until is null or w.claimed_until < at_time) and (e.enabled or w.manual)
       order by w.next_attempt_at, w.id
       limit greatest(0, per_endpoint - (
         select count(*) from public.webhook_delivery busy
         where busy.endpoint_id = e.id and busy.state = 'pending' and busy.claimed_until >= at_time))
       for update skip locked) due
     order by due.next_attempt_at, due.id limit most)
   returning d.id, d.organization_id $$;
--> statement-breakpoint
revoke all on function claim_webhook_deliveries(timestamptz, timestamptz, integer, integer) from public;
--> statement-breakpoint

-- Messages hold personal data and the log repeats them: both go after their time, whatever still waits excepted.
create function remove_old_webhooks(before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$ delete from public.webhook_message m where m.created_at < before
     and not exists (select from public.webhook_delivery d
                     where d.organization_id = m.organization_id and d.message_id = m.id
                       and (d.state = 'pending' or d.created_at >= before)) $$;
--> statement-breakpoint
revoke all on function remove_old_webhooks(timestamptz) from public;

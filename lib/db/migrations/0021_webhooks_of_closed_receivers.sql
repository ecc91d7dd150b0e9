-- What waits at a receiver that is switched off goes with its time too: nobody sends it, and it holds personal data. What
-- waits at one that is on is on its way, and never older than its last pause.
create or replace function remove_old_webhooks(before timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$ delete from public.webhook_message m where m.created_at < before
     and not exists (select from public.webhook_delivery d
                     join public.webhook_endpoint e on e.id = d.endpoint_id and e.organization_id = d.organization_id
                     where d.organization_id = m.organization_id and d.message_id = m.id
                       and (d.created_at >= before or (d.state = 'pending' and (e.enabled or d.manual)))) $$;

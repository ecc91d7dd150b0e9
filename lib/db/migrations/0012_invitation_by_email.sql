-- Whoever a provider of single sign-on vouches for: the newest invitation of their address that nobody has taken. Looked up
-- before the organisation is known.
create function find_open_invitation(wanted text, now timestamptz) returns table (id uuid, organization_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id, organization_id from public.invitation
   where email = wanted and accepted_at is null and revoked_at is null and expires_at > now
   order by created_at desc, id desc limit 1 $$;
--> statement-breakpoint
revoke all on function find_open_invitation(text, timestamptz) from public;

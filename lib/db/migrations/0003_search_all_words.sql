-- Each word by itself, so that the trigram index intersects them: with only the longest one, a search for two common
-- words fetched every row that holds the first.
create or replace function search_verification_ids(longest text, others text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.id_verification
   where organization_id = nullif(current_setting('app.org_id', true), '')::uuid
     and search_text like longest
     and search_text like coalesce(others[1], longest)
     and search_text like coalesce(others[2], longest)
     and search_text like all (others) $$;
--> statement-breakpoint
create or replace function search_entity_ids(longest text, others text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.entity
   where organization_id = nullif(current_setting('app.org_id', true), '')::uuid
     and search_text like longest
     and search_text like coalesce(others[1], longest)
     and search_text like coalesce(others[2], longest)
     and search_text like all (others) $$;

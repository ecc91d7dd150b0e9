ALTER TABLE "id_verification" ADD COLUMN "erased_at" timestamp (3) with time zone;
--> statement-breakpoint

-- The days an organisation keeps what it was sent, as the moment before which its records are old; null: for ever. The
-- owner's clock alone decides: nothing is erased early by whoever calls.
create function retention_cutoff() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select now() - (settings ->> 'retentionDays')::integer * interval '1 day' from public.organisation
   where id = nullif(current_setting('app.org_id', true), '')::uuid $$;
--> statement-breakpoint
create function organisations_with_retention() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select id from public.organisation where (settings ->> 'retentionDays') is not null order by id $$;
--> statement-breakpoint
create function verification_is_expired(v id_verification) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select v.organization_id = nullif(current_setting('app.org_id', true), '')::uuid and v.erased_at is null
     and v.created_at < public.retention_cutoff()
     and not exists (select from public.id_verification newer
                     where newer.case_id = v.case_id and newer.created_at >= public.retention_cutoff())
     and not exists (select from public.review_case c
                     where c.case_id = v.case_id and c.state <> 'closed') $$;
--> statement-breakpoint
create function expired_verifications(most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select v.id from public.id_verification v
   where v.organization_id = nullif(current_setting('app.org_id', true), '')::uuid and v.erased_at is null
     and v.created_at < public.retention_cutoff() and public.verification_is_expired(v)
   order by v.created_at, v.id limit most $$;
--> statement-breakpoint
create function erase_verification(wanted uuid, key bytea, details bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
  update public.id_verification v set
    wrapped_key = key, details_sealed = details, reading_sealed = null, quality = null,
    front_original_id = null, front_canonical_id = null, back_original_id = null, back_canonical_id = null,
    portrait_id = null, person_name = null, document_number_masked = null, document_number_last4 = null,
    document_number_index = null, search_text = lower(concat_ws(' ', vendor_data, request_id)), erased_at = now()
  where v.id = wanted and public.verification_is_expired(v);
  if not found then return false; end if;
  delete from public.field_correction where verification_id = wanted;
  return true;
end $$;
--> statement-breakpoint
create function erase_face_checks() returns table (kind text, id uuid)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare org uuid := nullif(current_setting('app.org_id', true), '')::uuid;
begin
  delete from public.face_template t using public.face_match m
    where t.face_match_id = m.id and m.organization_id = org and m.created_at < public.retention_cutoff();
  delete from public.face_template t using public.biometric_check b
    where t.biometric_check_id = b.id and b.organization_id = org and b.created_at < public.retention_cutoff();
  return query update public.face_match m set document_original_id = null, document_canonical_id = null,
      document_face_id = null, selfie_original_id = null, selfie_canonical_id = null, selfie_face_id = null
    where m.organization_id = org and m.created_at < public.retention_cutoff()
      and num_nonnulls(document_original_id, document_canonical_id, document_face_id, selfie_original_id,
                       selfie_canonical_id, selfie_face_id) > 0
    returning 'face-match'::text, m.id;
  return query update public.biometric_check b set image_original_id = null, image_canonical_id = null, face_id = null
    where b.organization_id = org and b.created_at < public.retention_cutoff()
      and num_nonnulls(image_original_id, image_canonical_id, face_id) > 0
    returning 'biometric-check'::text, b.id;
end $$;
--> statement-breakpoint

-- What no record names any more, and pictures of sessions, which name theirs without a foreign key.
create function expire_objects() returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
  org uuid := nullif(current_setting('app.org_id', true), '')::uuid;
  expired integer;
begin
  with used as (
    select unnest(array[front_original_id, front_canonical_id, back_original_id, back_canonical_id, portrait_id]) as id
      from public.id_verification where organization_id = org
    union all
    select unnest(array[document_original_id, document_canonical_id, document_face_id, selfie_original_id,
                        selfie_canonical_id, selfie_face_id])
      from public.face_match where organization_id = org
    union all
    select unnest(array[image_original_id, image_canonical_id, face_id])
      from public.biometric_check where organization_id = org)
  update public.stored_object o set state = 'deleting'
  where o.organization_id = org and o.state = 'live' and o.created_at < public.retention_cutoff()
    and not exists (select from used where used.id = o.id);
  get diagnostics expired = row_count;
  return expired;
end $$;
--> statement-breakpoint
do $$
declare signature text;
begin
  foreach signature in array array['retention_cutoff()', 'verification_is_expired(id_verification)',
                                   'organisations_with_retention()', 'expired_verifications(integer)',
                                   'erase_verification(uuid, bytea, bytea)', 'erase_face_checks()', 'expire_objects()'] loop
    execute format('revoke all on function %s from public', signature);
  end loop;
end $$;

-- What waits for a person keeps its pictures and its reading until it is decided: a session that is open or in review, as a
-- case of the queue does. Its documents' own check has no place in the queue, since it waits as part of the session.
create or replace function verification_is_expired(v id_verification) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select v.organization_id = nullif(current_setting('app.org_id', true), '')::uuid and v.erased_at is null
     and v.created_at < public.retention_cutoff()
     and not exists (select from public.id_verification newer
                     where newer.case_id = v.case_id and newer.created_at >= public.retention_cutoff())
     and not exists (select from public.review_case c
                     where c.case_id = v.case_id and c.state <> 'closed')
     and not exists (select from public.validation w
                     where w.organization_id = v.organization_id and w.status = 'in_review'
                       and w.id_verification_id = v.id) $$;
--> statement-breakpoint
create or replace function expire_objects() returns integer
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
      from public.biometric_check where organization_id = org
    union all
    select captured.value::uuid
      from public.hosted_session h
      left join public.validation w on w.id = h.validation_id
      cross join lateral jsonb_each_text(h.captures) as captured
      where h.organization_id = org and (h.closed_at is null or w.status = 'in_review'))
  update public.stored_object o set state = 'deleting'
  where o.organization_id = org and o.state = 'live' and o.created_at < public.retention_cutoff()
    and not exists (select from used where used.id = o.id);
  get diagnostics expired = row_count;
  return expired;
end $$;

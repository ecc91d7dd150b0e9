import pg from "pg";

/** What the application may do, table by table. Whatever is not named here is refused by the database itself. */
const TABLE_RIGHTS: Record<string, string> = {
  organisation: "select, insert, update",
  app_user: "select, insert, update",
  session: "select, insert, update",
  api_key: "select, insert, update",
  // Who was invited as what stays; a link is taken or taken back once.
  invitation: "select, insert, update (accepted_at, accepted_user_id, revoked_at)",
  password_reset: "select, insert, update (used_at, revoked_at)",
  second_factor: "select, insert, update, delete",
  recovery_code: "select, insert, update (used_at), delete",
  entity: "select, insert, update",
  // A record is never rewritten: a later run moves the mark of the newest, and an entity may be attached once.
  id_verification: "select, insert, update (is_latest, entity_id)",
  id_verification_warning: "select, insert",
  face_match: "select, insert",
  biometric_check: "select, insert",
  face_template: "select, insert",
  remote_record: "select, insert, update (run_number, is_latest, status, has_front, seen_at)",
  shadow_run: "select, insert",
  review: "select, insert",
  review_second: "select, insert",
  review_note: "select, insert",
  field_correction: "select, insert",
  review_case:
    "select, insert, update (verification_id, state, rank, opened_at, due_at, assignee_id, claimed_by_id, claimed_until)",
  // A session's facts are settled once; what a person or the clock moves later is named here.
  validation:
    "select, insert, update (status, automatic_status, is_current, warnings, omitted_warnings, id_verification_id, details_sealed, updated_at, verified_at, expires_at, lapsed_at)",
  validation_event: "select, insert",
  // Whose a view is, is settled once.
  saved_view: "select, insert, update (name_sealed, filters, shared, updated_at), delete",
  biometric_session:
    "select, insert, update (status, rejection_code, rejection_message, details_sealed, updated_at, completed_at)",
  hosted_session: "select, insert, update",
  stored_object: "select, insert, update, delete",
  idempotency: "select, insert, update, delete",
  rate_window: "select, insert, update, delete",
  webhook_endpoint: "select, insert, update",
  webhook_message: "select, insert",
  webhook_delivery: "select, insert, update",
  webhook_attempt: "select, insert",
  audit_entry: "select",
  vault_canary: "select",
};

const FUNCTIONS = [
  "find_user_by_email(text)",
  "find_session(bytea)",
  "find_api_key(bytea)",
  "find_invitation(bytea)",
  "find_open_invitation(text, timestamptz)",
  "find_password_reset(bytea)",
  "find_hosted_session(bytea)",
  "organisations_with_due_sessions(timestamptz, timestamptz)",
  "default_organisation()",
  "search_verification_ids(text, text[])",
  "search_entity_ids(text, text[])",
  "audit_append(text, text, text, text, text, text, jsonb)",
  "audit_hash(audit_entry)",
  "audit_genesis(uuid)",
  "audit_first_broken()",
  "claim_stale_objects(timestamptz, integer)",
  "remove_expired(timestamptz)",
  "organisations_with_retention()",
  "expired_verifications(integer)",
  "erase_verification(uuid, bytea, bytea)",
  "erase_face_checks()",
  "expire_objects()",
  "erase_shadow_runs()",
  "erase_remote_corrections()",
  "claim_webhook_deliveries(timestamptz, timestamptz, integer, integer)",
  "remove_old_webhooks(timestamptz)",
];

/** Give `role` exactly these rights. Throws when the role could pass row level security. */
export async function grantTo(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ passes: boolean }>(
    "select rolsuper or rolbypassrls or pg_has_role(oid, current_user::regrole, 'member') as passes from pg_roles where rolname = $1",
    [role],
  );
  const found = rows[0];
  if (found === undefined) throw new Error(`The database has no role ${role}.`);
  if (found.passes) {
    throw new Error(
      `The database role ${role} could read every organisation (superuser, bypassrls, or the owner). Give DATABASE_URL a plain role.`,
    );
  }
  const name = pg.escapeIdentifier(role);
  const statements = [
    `grant usage on schema public to ${name}`,
    ...Object.entries(TABLE_RIGHTS).flatMap(([table, rights]) => [
      `revoke all on ${table} from ${name}`,
      `grant ${rights} on ${table} to ${name}`,
    ]),
    ...FUNCTIONS.map((signature) => `grant execute on function ${signature} to ${name}`),
  ];
  await client.query(`begin; ${statements.join("; ")}; commit`);
}

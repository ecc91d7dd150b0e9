import type { Actor } from "@/lib/auth";
import { type AuditPage, auditQuery } from "@/lib/contract";
import * as db from "@/lib/db";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

const PAGE = 50;

/** Who did what in the actor's organisation, newest first. It is this desk's own record, whichever backend checks. */
export async function listAudit(actor: Actor, input: unknown): Promise<AuditPage> {
  permit(actor, "audit:read");
  const { objectKind, objectId, limit = PAGE, before, ...filter } = parseInput(auditQuery, input);
  const object =
    objectKind === undefined ? undefined : { kind: objectKind, ...(objectId === undefined ? {} : { id: objectId }) };
  const found = await db.listAudit(actor.orgId, { ...filter, object, before, limit: limit + 1 });
  const entries = found.slice(0, limit);
  const names = await namesOf(actor);
  return {
    entries: entries.map((entry) => ({
      ...entry,
      actor: { ...entry.actor, name: entry.actor.id === null ? null : (names.get(entry.actor.id) ?? null) },
      details: entry.details ?? {},
    })),
    nextBefore: found.length > limit ? (entries.at(-1)?.seq ?? null) : null,
  };
}

/** People by e-mail, keys by name: the chain itself holds ids alone, so that it outlives the erasure of a person. */
async function namesOf(actor: Actor): Promise<Map<string, string>> {
  const [users, keys] = await Promise.all([db.listUsers(actor.orgId), db.listApiKeys(actor.orgId)]);
  return new Map<string, string>([
    ...users.map((user) => [user.id, user.email] as const),
    ...keys.map((key) => [key.id, key.name] as const),
  ]);
}

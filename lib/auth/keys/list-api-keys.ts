import type { ApiKeyId, Scope } from "@/lib/contract";
import * as db from "@/lib/db";
import type { UserActor } from "../actor";
import { permit } from "../permit";

export interface KeyRecord {
  id: ApiKeyId;
  name: string;
  /** The beginning by which people tell their keys apart. */
  prefix: string;
  scopes: Scope[];
  /** Null: made on the command line of the machine. */
  createdBy: string | null;
  createdAt: string;
  /** To the minute; null when it was never used. */
  lastUsedAt: string | null;
  expiresAt: string | null;
  state: "active" | "expired" | "revoked";
}

/** The organisation's keys, those that open something first, then newest first. Never a key itself. */
export async function listApiKeys(actor: UserActor): Promise<KeyRecord[]> {
  permit(actor, "key:manage");
  const [keys, users] = await Promise.all([db.listApiKeys(actor.orgId), db.listUsers(actor.orgId)]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const now = new Date();
  const records = keys.map((key) => recordOf(key, key.createdBy && (names.get(key.createdBy) ?? ""), now));
  const open = ({ state }: KeyRecord) => state === "active";
  return [...records.filter(open), ...records.filter((record) => !open(record))];
}

const recordOf = (key: db.ApiKey, createdBy: string | null, now: Date): KeyRecord => ({
  id: key.id,
  name: key.name,
  prefix: key.prefix,
  scopes: key.scopes,
  createdBy,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  expiresAt: key.expiresAt?.toISOString() ?? null,
  state: key.revokedAt !== null ? "revoked" : key.expiresAt !== null && key.expiresAt <= now ? "expired" : "active",
});

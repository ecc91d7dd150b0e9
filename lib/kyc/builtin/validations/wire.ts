import {
  type OrgId,
  userId,
  type ValidationDetail,
  type ValidationRecord,
  validationDetail,
  validationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";

/** The address of a hosted session. */
export const sessionUrlOf = (token: string | null): string | null =>
  token === null ? null : `${env().baseUrl}/verify/${token}`;

export const toRecord = (stored: db.StoredValidation): ValidationRecord =>
  validationRecord.parse({ ...stored, providerSessionUrl: sessionUrlOf(stored.token) });

export async function toDetail(org: OrgId, stored: db.StoredValidation): Promise<ValidationDetail> {
  const events = await db.listValidationEvents(org, stored.id);
  const named = await namesOf(
    org,
    events.map(({ by }) => by),
  );
  return validationDetail.parse({
    ...stored,
    providerSessionUrl: sessionUrlOf(stored.token),
    events: events.map(({ at, kind, by }) => ({ at, kind, by: named.get(by.id ?? "") ?? BY[by.kind] })),
  });
}

/** How those are called who have no name here. */
const BY: Record<db.ValidationEvent["by"]["kind"], string | null> = {
  user: null,
  "api-key": "API key",
  person: "person with the link",
  system: null,
};

async function namesOf(org: OrgId, people: Array<db.ValidationEvent["by"]>): Promise<Map<string, string>> {
  const ids = [...new Set(people.flatMap(({ kind, id }) => (kind === "user" && id !== null ? [id] : [])))];
  const users = await Promise.all(ids.map((id) => db.findUser(org, userId.parse(id))));
  return new Map(users.flatMap((user) => (user === null ? [] : [[user.id, user.name] as const])));
}

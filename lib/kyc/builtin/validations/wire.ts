import {
  type OrgId,
  type ValidationDetail,
  type ValidationRecord,
  validationDetail,
  validationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";
import { sidesOf } from "../hosted/sides-of";
import { toldActors } from "../told-actors";

/** The address of a hosted session. */
export const sessionUrlOf = (token: string | null): string | null =>
  token === null ? null : `${env().baseUrl}/verify/${token}`;

export const toRecord = (stored: db.StoredValidation): ValidationRecord =>
  validationRecord.parse({ ...stored, providerSessionUrl: sessionUrlOf(stored.token) });

export async function toDetail(org: OrgId, stored: db.StoredValidation): Promise<ValidationDetail> {
  const events = await db.listValidationEvents(org, stored.id);
  const nameOf = await toldActors(
    org,
    events.map(({ by }) => by),
  );
  return validationDetail.parse({
    ...stored,
    providerSessionUrl: sessionUrlOf(stored.token),
    events: events.map(({ at, kind, by }) => ({ at, kind, by: nameOf(by) })),
    sidesAsked: stored.chosenDocument === null ? null : sidesOf(stored.chosenDocument),
  });
}
